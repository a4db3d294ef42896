import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, shopper } from './operations.ts';
import { type Answer, admin, type RunningCart, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('sums');
  const promotions = [
    { title: 'Line', kind: 'LINE_PERCENT', percent: 33, brandSlugs: ['aurora'] },
    { title: 'Order', kind: 'ORDER_PERCENT', percent: 7, code: 'SEVEN' },
    {
      title: 'Amount',
      kind: 'ORDER_AMOUNT',
      code: 'FIVE',
      amounts: ['EUR', 'JPY', 'KWD', 'USD'].map((currency) => ({ minor: 501, currency })),
    },
  ];
  const query = 'mutation ($input: PromotionInput!) { promotionUpsert(input: $input) { userErrors { code } } }';
  for (const input of promotions) await running.ask(query, { input }, admin);
});
afterAll(() => running.stop());

const markets = [
  { country: 'DE', currency: 'EUR' },
  { country: 'JP', currency: 'JPY' },
  { country: 'KW', currency: 'KWD' },
  { country: 'US', currency: 'USD' },
];
const postalCodes: Record<string, string> = { DE: '10115', JP: '604-8005', KW: '13001', US: '55401' };
const line = fc.record({
  minor: fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 2 ** 31, max: 2 ** 40 })),
  quantity: fc.integer({ min: 1, max: 10 }),
  isAurora: fc.boolean(),
});
const basket = fc.record({
  market: fc.constantFrom(...markets),
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  codes: fc.subarray(['SEVEN', 'FIVE']),
});

test('lines, discounts, shipping, tax and total add up exactly, in every currency and above 2^31', async () => {
  let next = 0;
  const check = async ({ market, lines, codes }: typeof basket extends fc.Arbitrary<infer T> ? T : never) => {
    const me = shopper(running, someGuest(), { market });
    const wanted = lines.map(({ minor, quantity, isAurora }) => {
      const facts = { prices: { [market.currency]: minor }, brand: isAurora ? 'aurora' : 'halden' };
      return { variantId: running.shop.stock(next++, facts), quantity };
    });
    const { cart: opened } = await me.add(wanted);
    for (const code of codes) expect(codesOf(await me.applyCode(opened.id, code))).toEqual([]);
    const address = {
      fullName: 'A',
      line1: 'B',
      city: 'C',
      postalCode: postalCodes[market.country],
      country: market.country,
    };
    const { cart: offered } = await me.checkout(opened.id, { shippingAddress: address });
    const { cart } = await me.checkout(opened.id, { shippingOptionId: offered.checkout.shippingOptions[0].id });
    expectSums(cart, lines);
    expect(await me.cart()).toEqual(cart);
  };
  await fc.assert(fc.asyncProperty(basket, check), { numRuns: 25 });
});

function expectSums({ lines, cost, currency }: Answer, wanted: { minor: number; quantity: number }[]) {
  const sum = (amounts: { minor: number }[]) => amounts.reduce((total, { minor }) => total + minor, 0);
  lines.forEach(({ lineTotal, discounts }: Answer, at: number) => {
    const { minor, quantity } = wanted[at] as { minor: number; quantity: number };
    expect(lineTotal).toEqual({
      minor: minor * quantity - sum(discounts.map(({ amount }: Answer) => amount)),
      currency,
    });
  });
  expect(cost.subtotal.minor).toBe(sum(lines.map(({ lineTotal }: Answer) => lineTotal)));
  expect(cost.discountTotal.minor).toBe(sum(lines.map(({ discountShare }: Answer) => discountShare)));
  const before = cost.subtotal.minor - cost.discountTotal.minor + cost.shipping.minor;
  expect(cost.total.minor).toBe(before + cost.tax.minor);
  expect(cost.tax.minor > 0).toBe(currency === 'USD' && before > 7);
  expect(cost.includedTax.minor).toBeLessThanOrEqual(before);
  expect(cost.total.minor).toBeGreaterThanOrEqual(0);
}
