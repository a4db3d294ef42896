import { describe, inject } from 'vitest';
import type {} from '../setup/provided.ts';
import { openShop, type Shop } from './shop.ts';

/**
 * A story told in the shop that the project's setup brought up. Where the machine lacks something for that, its sentences
 * are reported as skipped, by what is missing.
 */
export function story(name: string, tell: (shop: Shop) => void): void {
  const provided = inject('shop');
  if ('missing' in provided)
    describe.skip(`${name} (${provided.missing})`, () => tell(openShop('http://nowhere.invalid')));
  else describe(name, () => tell(openShop(provided.url)));
}
