import { newId } from '@prism/platform/ids';
import { expect, test } from 'vitest';
import { colours } from './colours.ts';
import { imageIdOf, imageSubject } from './image-id.ts';
import { motifs } from './motif.ts';

test('an image id says what the picture shows', () => {
  for (const [at, motif] of motifs.entries()) {
    const subject = { motif, colour: at % colours.length, view: at % 4, variation: 2 ** 40 - 1 - at };
    expect(imageSubject(imageIdOf(subject))).toEqual(subject);
  }
});

test('every image id shows something', () => {
  expect(motifs).toContain(imageSubject(newId('img'))?.motif);
});

test.each(['', 'img_', 'img_x', 'prd_01D00000000004D1MSS8G9G1KP', '../etc/passwd'])('%j shows nothing', (id) => {
  expect(imageSubject(id)).toBeUndefined();
});
