import { describe, inject } from 'vitest';
import type {} from '../setup/provided.ts';
import { openShop, type Shop } from './shop.ts';

/**
 * A story told in the shop that the project's setup brought up; its sentences are told at the same time, unless `inOrder`.
 * Where the machine lacks something for that, they are reported as skipped, by what is missing.
 */
export function story(name: string, tell: (shop: Shop) => void, { inOrder = false } = {}): void {
  const provided = inject('shop');
  const told = inOrder ? describe.sequential : describe.concurrent;
  if ('missing' in provided)
    describe.skip(`${name} (${provided.missing})`, () => tell(openShop('http://nowhere.invalid')));
  else told(name, () => tell(openShop(provided.url)));
}
