import { expect, test } from 'vitest';
import { countWorkers, workerCount, workerCountText } from './worker-count.ts';

test('is a number, or what the machine has', () => {
  expect(countWorkers(3, () => 8)).toBe(3);
  expect(countWorkers('auto', () => 8)).toBe(8);
});

test('is read from text and from JSON', () => {
  expect(['1', '16', 'auto'].map((text) => workerCountText.parse(text))).toEqual([1, 16, 'auto']);
  expect([1, 16, 'auto'].map((value) => workerCount.parse(value))).toEqual([1, 16, 'auto']);
});

test.each(['0', '-1', '1.5', '257', 'all', '', ' 2', '0x2'])('"%s" is none', (text) => {
  expect(workerCountText.safeParse(text).error?.issues[0]?.message).toBe('expected 1 to 256, or auto');
});
