import { expect, test } from 'vitest';
import { encodeBlurhash } from './blurhash.ts';
import type { Rgb } from './colour-math.ts';
import { placeholderOf } from './placeholder.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';
const number = (text: string) => [...text].reduce((all, digit) => all * 83 + digits.indexOf(digit), 0);
const picture = (pixel: (x: number, y: number) => Rgb) =>
  Array.from({ length: 12 }, (_, y) => Array.from({ length: 12 }, (_, x) => pixel(x, y)));

test('a blurhash says its size, its loudest wave and its average colour', () => {
  const hash = encodeBlurhash(picture(() => [200, 100, 50]));
  expect(hash).toHaveLength(4 + 2 * 16);
  expect(number(hash.slice(0, 1))).toBe(3 + 3 * 9);
  expect(number(hash.slice(2, 6))).toBe((200 << 16) | (100 << 8) | 50);
});

test('a blurhash shows which side is brighter', () => {
  const firstWave = (hash: string) => Math.floor(number(hash.slice(6, 8)) / 361);
  const bright: Rgb = [250, 250, 250];
  const dark: Rgb = [10, 10, 10];
  expect(firstWave(encodeBlurhash(picture((x) => (x < 6 ? bright : dark))))).toBeGreaterThan(9);
  expect(firstWave(encodeBlurhash(picture((x) => (x < 6 ? dark : bright))))).toBeLessThan(9);
});

test('a placeholder is as lasting as its picture, and differs with the colour', () => {
  const subject = { motif: 'kettle', colour: 2, view: 0, variation: 5 } as const;
  expect(placeholderOf(subject)).toEqual(placeholderOf(subject));
  expect(placeholderOf({ ...subject, colour: 9 }).blurhash).not.toBe(placeholderOf(subject).blurhash);
  expect(placeholderOf(subject).blurhash).toMatch(/^[0-9A-Za-z#$%*+,\-.:;=?@[\]^_{|}~]{36}$/);
});
