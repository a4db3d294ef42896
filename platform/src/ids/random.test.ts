import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('random numbers lie in [0, 1), and each byte is drawn once', () => {
  const random = createRandom();
  const drawn = Array.from({ length: 20_000 }, random);
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  const counts = new Map<number, number>();
  for (const number of drawn) counts.set(number, (counts.get(number) ?? 0) + 1);
  // 78 of each are to be expected; a refill that was missed would repeat 4,096 of them.
  expect(counts.size).toBe(256);
  expect(drawn.slice(0, 64)).not.toEqual(drawn.slice(4_096, 4_160));
});
