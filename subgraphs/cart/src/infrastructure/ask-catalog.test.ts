import { PrismError } from '@prism/platform/errors';
import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import type { Ask } from './ask.ts';
import { askCatalog } from './ask-catalog.ts';

/** A catalog in which these variants have no price in the market. */
function catalogWithout(unpriced: string[]) {
  const questions: string[][] = [];
  const ask = async ({ query, variables }: Parameters<Ask>[0]) => {
    const ids = variables?.ids as string[];
    questions.push(ids);
    const isPriced = query.includes('price {');
    if (isPriced && ids.some((id) => unpriced.includes(id))) throw new PrismError('BAD_USER_INPUT', 'not sold');
    const product = {
      id: 'prd_1',
      name: 'Kettle',
      status: 'ACTIVE',
      brand: null,
      category: { trail: [{ slug: 'home' }] },
    };
    const price = { current: { minor: 500, currency: 'EUR' }, compareAt: null };
    return {
      catalogVariants: ids.map((id) => ({
        id,
        sku: `SKU ${id}`,
        title: 'Kettle',
        product,
        ...(isPriced && { price }),
      })),
    };
  };
  return { ask: ask as unknown as Ask, questions };
}

const ids = Array.from({ length: 16 }, (_, index) => `var_${index}`);

test('all variants are one question', async () => {
  const { ask, questions } = catalogWithout([]);
  const [first, ...others] = await askCatalog(ask, ids, testCaller());
  expect(first).toEqual({
    variantId: 'var_0',
    productId: 'prd_1',
    sku: 'SKU var_0',
    title: 'Kettle',
    price: { currentMinor: 500 },
    isActive: true,
    categorySlugs: ['home'],
  });
  expect([others.length, questions.length]).toEqual([15, 1]);
});

test('one without a price costs a few questions more, and does not hide the prices of the others', async () => {
  const { ask, questions } = catalogWithout(['var_5']);
  const facts = await askCatalog(ask, ids, testCaller());
  expect(facts.filter(({ price }) => !price).map(({ variantId }) => variantId)).toEqual(['var_5']);
  expect(facts).toHaveLength(16);
  expect(questions.length).toBeLessThan(12);
});

test('a catalog that fails otherwise is not asked again', async () => {
  let asked = 0;
  const ask = (async () => {
    asked++;
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'down');
  }) as Ask;
  await expect(askCatalog(ask, ids, testCaller())).rejects.toThrow('down');
  expect(asked).toBe(1);
});
