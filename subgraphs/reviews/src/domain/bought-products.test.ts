import { expect, test } from 'vitest';
import { boughtProducts } from './bought-products.ts';

test('two variants of a product are one product bought', () => {
  const lines = [{ productId: 'prd_1' }, { productId: 'prd_2' }, { productId: 'prd_1' }, {}];
  expect(boughtProducts(lines)).toEqual(['prd_1', 'prd_2']);
});
