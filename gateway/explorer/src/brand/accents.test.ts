import { expect, test } from 'vitest';
import { accentOf, toHex } from './accents.ts';

const variants = ['reader', 'writer', 'press'].map((name) => ({ name, path: `/${name}` }));

test('every variant has a colour of its own', () => {
  const colours = variants.map(({ name }) => accentOf({ variant: name, variants }));
  expect(new Set(colours).size).toBe(variants.length);
});

test('a variant that is not among the links still has a colour', () => {
  expect(accentOf({ variant: 'elsewhere', variants })).toEqual(accentOf({ variant: 'reader', variants }));
});

test.each([
  { hsl: [0, 100, 50] as const, hex: '#ff0000' },
  { hsl: [120, 100, 25] as const, hex: '#008000' },
  { hsl: [240, 100, 50] as const, hex: '#0000ff' },
  { hsl: [210, 50, 60] as const, hex: '#6699cc' },
  { hsl: [0, 0, 100] as const, hex: '#ffffff' },
])('hsl($hsl) is $hex', ({ hsl, hex }) => {
  expect(toHex(hsl)).toBe(hex);
});
