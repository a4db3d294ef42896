import { expect, test } from 'vitest';
import { isTooDear, outgrows, uncountedLines } from './amount-limit.ts';

const line = (unitPriceMinor: number, quantity = 1) => ({ unitPriceMinor, quantity });
const half = line(4_000_000_000_000_000);

test('eight quadrillion minor units can be told, one more cannot', () => {
  expect(isTooDear([half, half])).toBe(false);
  expect(isTooDear([half, half, line(1)])).toBe(true);
  expect(isTooDear([line(Number.MAX_SAFE_INTEGER, 10)])).toBe(true);
});

test('a cart that is too dear already may become smaller, not larger', () => {
  const dear = [half, half, half, half];
  expect(outgrows(dear, dear.slice(1))).toBe(false);
  expect(outgrows(dear, dear)).toBe(false);
  expect(outgrows(dear, [...dear, line(1)])).toBe(true);
  expect(outgrows([half, half], [half, half, line(1)])).toBe(true);
});

test('lines count in their order, while there is room', () => {
  const [first, second, third, cheap] = [line(4e15), line(3e15), line(2e15), line(1e15)];
  expect(uncountedLines([first, second, third, cheap])).toEqual([third]);
  expect(uncountedLines([])).toEqual([]);
});
