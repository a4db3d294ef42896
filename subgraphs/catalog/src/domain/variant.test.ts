import { expect, test } from 'vitest';
import { variantWithOptions } from './variant.ts';

const chosen = (colour: string, size: string) => [
  { name: 'Colour', value: colour },
  { name: 'Size', value: size },
];
const variant = (id: string, selectedOptions: { name: string; value: string }[]) => ({
  id,
  productId: 'prd_1',
  sku: id,
  title: id,
  selectedOptions,
  isListed: true,
});
const variants = [variant('var_1', chosen('Ink', 'S')), variant('var_2', chosen('Ink', 'M'))];

test('a variant is found by its options in any order', () => {
  expect(variantWithOptions(variants, chosen('Ink', 'M').reverse())?.id).toBe('var_2');
});

test.each([
  ['one option missing', chosen('Ink', 'M').slice(1)],
  ['an unknown value', chosen('Ink', 'L')],
  ['an option too many', [...chosen('Ink', 'M'), { name: 'Length', value: '1' }]],
  ['an option said twice', [...chosen('Ink', 'M'), { name: 'Size', value: 'S' }]],
  ['no options', []],
])('with %s there is none', (_, options) => {
  expect(variantWithOptions(variants, options)).toBeUndefined();
});

test('a product without options has one variant, found by none', () => {
  expect(variantWithOptions([variant('var_1', [])], [])?.id).toBe('var_1');
});
