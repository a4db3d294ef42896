import { expect, test } from 'vitest';
import { createWaitingTimes } from './waiting-times.ts';

function open() {
  const times = createWaitingTimes();
  return (ms: number, { count = 20, isCalm = true } = {}) => {
    for (let at = 0; at < count; at++) times.add(ms);
    return times.endWindow(isCalm);
  };
}

test('what is usual is what it was first, and follows calm windows slowly', () => {
  const window = open();
  expect(window(10)).toBe(1);
  expect(window(30)).toBe(3);
  expect(window(24)).toBeCloseTo(2);
  for (let at = 0; at < 200; at++) window(30);
  expect(window(30)).toBeCloseTo(1);
});

test('an overload does not come to be usual, however long it is', () => {
  const window = open();
  window(10);
  for (let at = 0; at < 1_000; at++) expect(window(50, { isCalm: false })).toBe(5);
});

test('twenty operations say something, nineteen nothing until there is one more', () => {
  const window = open();
  window(10);
  expect(window(50, { count: 19 })).toBeUndefined();
  expect(window(50, { count: 1, isCalm: false })).toBe(5);
  expect(window(50, { count: 0 })).toBeUndefined();
});

test('a third that hangs says nothing, a half does', () => {
  const times = createWaitingTimes();
  const window = (hanging: number) => {
    for (let at = 0; at < 30; at++) times.add(at < hanging ? 2_000 : 10);
    return times.endWindow(false);
  };
  expect([window(0), window(10), window(15)]).toEqual([1, 1, 200]);
});

test('of very many the last ones count', () => {
  const window = open();
  expect(window(10, { count: 5_000 })).toBe(1);
  expect(window(20, { count: 5_000 })).toBe(2);
});
