import { expect, test } from 'vitest';
import { responsiveImage } from './responsive-image.ts';

const image = { url: 'https://prism.test/img/img_1/1200', width: 1200, height: 900, alt: 'A kettle', blurhash: 'LKO2' };

test('an image is offered in the widths of its place', () => {
  expect(responsiveImage(image, 'tile', 'Kettle')).toEqual({
    src: 'https://prism.test/img/img_1/320',
    srcset: [200, 320, 480, 640].map((width) => `https://prism.test/img/img_1/${width} ${width}w`).join(', '),
    sizes: '(min-width: 64rem) 20rem, 50vw',
    width: 1200,
    height: 900,
    alt: 'A kettle',
    blurhash: 'LKO2',
  });
  expect(responsiveImage(image, 'gallery', 'Kettle').srcset).toContain('/1600 1600w');
});

test('an image without a text of its own is described by the name, one with an empty text is decoration', () => {
  expect(responsiveImage({ ...image, alt: null }, 'tile', 'Kettle').alt).toBe('Kettle');
  expect(responsiveImage({ ...image, alt: '' }, 'tile', 'Kettle').alt).toBe('');
});

test('only a width at the end of the address is one', () => {
  const { src } = responsiveImage({ ...image, url: 'https://prism.test/2024/a.png' }, 'tile', 'Kettle');
  expect(src).toBe('https://prism.test/2024/a.png');
});
