import { PrismError } from '@prism/platform/errors';
import { expect, test } from 'vitest';
import { noticesOf } from './local-part.ts';

const part = (name: string, countDeadLetters: () => Promise<number>) => ({ name, countDeadLetters });

test('dead letters are told by part, of parts that have some and can tell', async () => {
  const away = () => Promise.reject(new PrismError('SUBGRAPH_UNAVAILABLE', 'away'));
  const parts = [part('lamps', async () => 2), part('rooms', async () => 0), part('doors', away)];
  expect(await noticesOf(parts)).toEqual({ deadLetters: { lamps: 2 } });
});

test('where none wait, nothing is told', async () => {
  expect(await noticesOf([part('rooms', async () => 0)])).toEqual({});
});
