import { describe, expect, test } from 'vitest';
import { type Cart, createCart } from './cart.ts';
import type { Facts, VariantFacts } from './facts.ts';
import { type OrderedLine, reorderLines } from './reorder-lines.ts';

const market = { country: 'DE', currency: 'EUR' };
const empty = createCart({ id: 'crt_1', ownerId: 'cus_1', market, now: new Date(0) });

const variant = (name: string, changes: Partial<VariantFacts> = {}): [string, VariantFacts] => [
  `var_${name}`,
  {
    variantId: `var_${name}`,
    productId: `prd_${name}`,
    sku: `SKU-${name}`,
    title: `New ${name}`,
    price: { currentMinor: 500 },
    isActive: true,
    categorySlugs: [],
    ...changes,
  },
];
const { price: _price, ...unpriced } = variant('foreign')[1];
const many = Array.from({ length: 101 }, (_, at) => variant(`many${at}`));
const facts: Facts = {
  market,
  asked: new Set(),
  catalog: new Map([
    variant('sold'),
    variant('short'),
    variant('out'),
    variant('archived', { isActive: false }),
    ['var_foreign', unpriced],
    variant('dear', { price: { currentMinor: 4e15 } }),
    ...many,
  ]),
  stock: new Map([
    ['var_short', 3],
    ['var_out', 0],
  ]),
};

const line = (name: string, quantity = 1): OrderedLine => ({
  variantId: `var_${name}`,
  title: `Old ${name}`,
  quantity,
});
let next = 0;
function reorder(cart: Cart, ...ordered: OrderedLine[]): Cart {
  const decision = reorderLines(cart, ordered, { facts, newLineId: () => `cln_${next++}` });
  if (!decision.ok) throw new Error(decision.refusals[0]?.code);
  return decision.value;
}
const quantities = ({ lines }: Cart) => lines.map(({ variantId, quantity }) => [variantId, quantity]);

describe('what was ordered once', () => {
  test('comes into the cart at the prices of today, beside what is there', () => {
    const before = reorder(empty, line('sold'), line('short'));
    const after = reorder(before, line('short'), line('sold', 4));
    expect(quantities(after)).toEqual([
      ['var_sold', 5],
      ['var_short', 2],
    ]);
    expect(after.lines[0]).toMatchObject({ title: 'New sold', sku: 'SKU-sold', unitPriceMinor: 500 });
    expect(after.notices).toEqual([]);
  });

  test('comes in as far as there are enough, and says so', () => {
    const { lines, notices } = reorder(reorder(empty, line('short')), line('short', 9));
    expect(lines[0]?.quantity).toBe(3);
    expect(notices).toEqual([{ code: 'QUANTITY_REDUCED', lineId: lines[0]?.id, title: 'Old short', from: 9, to: 2 }]);
  });

  test('stays out where it cannot be had, by the name it had then', () => {
    const gone = { title: 'Old lost', quantity: 1 };
    const after = reorder(empty, line('archived'), line('unknown'), gone, line('foreign'), line('out'), line('sold'));
    expect(quantities(after)).toEqual([['var_sold', 1]]);
    expect(after.notices).toEqual([
      { code: 'NOT_PUT_BACK', title: 'Old archived', reason: 'GONE' },
      { code: 'NOT_PUT_BACK', title: 'Old unknown', reason: 'GONE' },
      { code: 'NOT_PUT_BACK', title: 'Old lost', reason: 'GONE' },
      { code: 'NOT_PUT_BACK', title: 'Old foreign', reason: 'NOT_SOLD_HERE' },
      { code: 'NOT_PUT_BACK', title: 'Old out', reason: 'OUT_OF_STOCK' },
    ]);
  });

  test('stays out where a hundred lines are, but for what is among them', () => {
    const full = reorder(empty, ...many.slice(0, 100).map((_, at) => line(`many${at}`)));
    const after = reorder(full, line('many100'), line('many7'));
    expect(after.lines).toHaveLength(100);
    expect(after.lines[7]?.quantity).toBe(2);
    expect(after.notices).toEqual([{ code: 'NOT_PUT_BACK', title: 'Old many100', reason: 'NO_ROOM' }]);
  });

  test('is refused where it comes to more than can be told', () => {
    expect(() => reorder(empty, line('dear', 3))).toThrow('AMOUNT_TOO_LARGE');
    expect(quantities(reorder(empty, line('dear', 2)))).toEqual([['var_dear', 2]]);
  });
});
