import { expect, test } from 'vitest';
import { thumbnail } from './thumbnail.ts';

const image = { url: 'https://prism.test/img/1/1200', alt: 'A kettle', blurhash: 'LKO2' };

test.each([
  ['GRID', 'X1', 172],
  ['GRID', 'X3', 516],
  ['LIST', 'X2', 144],
  ['PHOTO', 'X3', 1170],
] as const)('in a %s at %s a picture is %d pixels wide', (place, density, pixels) => {
  expect(thumbnail(image, place, density)).toEqual({
    url: `https://prism.test/img/1/${pixels}`,
    w: pixels,
    h: pixels,
    blurhash: 'LKO2',
    alt: 'A kettle',
  });
});

test('what the picture does not have is null', () => {
  expect(thumbnail({ url: '/img/1/1200' }, 'CART', 'X1')).toMatchObject({ blurhash: null, alt: null });
});
