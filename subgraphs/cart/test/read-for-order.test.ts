import { afterAll, beforeAll, expect, test } from 'vitest';
import { productOf, skuOf, variantId } from './fake-shop.ts';
import { berlin, readyCart } from './placing.ts';
import { type RunningCart, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('read for order');
});
afterAll(() => running.stop());

const money = '{ minor }';
/** All that an order keeps of a cart. */
const fields = `id version country currency
  lines { variant { id } product { id } sku title variantTitle quantity
    unitPrice ${money} lineTotal ${money} discountShare ${money} }
  cost { subtotal ${money} discountTotal ${money} shipping ${money} tax ${money} includedTax ${money} total ${money} isEstimate }
  checkout { email ready missing
    shippingAddress { fullName line1 line2 city region postalCode country phone } billingAddress { fullName city }
    selectedShippingOption { id title price ${money} estimatedDelivery { earliest latest } } }`;

test('what an order keeps of a cart is one question: two statements, and each other part once', async () => {
  const { me, cart, index } = await readyCart(running);
  const statements: number[] = [];
  for (let run = 0; run < 4; run++) {
    running.shop.takeAsked();
    running.countStatements();
    await me.cartById(cart.id, fields);
    // The relay, telling of what was before, has statements of its own.
    statements.push(running.countStatements());
    expect(running.shop.takeAsked()).toEqual({ catalog: 1, inventory: 1 });
  }
  expect(Math.min(...statements)).toBe(2);

  const id = variantId(index);
  expect(await me.cartById(cart.id, fields)).toEqual({
    id: cart.id,
    version: cart.version,
    country: 'DE',
    currency: 'EUR',
    lines: [
      {
        variant: { id },
        product: { id: productOf(id) },
        sku: skuOf(id),
        title: `Thing ${index}`,
        variantTitle: 'Red',
        quantity: 2,
        unitPrice: { minor: 1_000 },
        lineTotal: { minor: 2_000 },
        discountShare: { minor: 0 },
      },
    ],
    cost: {
      subtotal: { minor: 2_000 },
      discountTotal: { minor: 0 },
      shipping: { minor: 490 },
      tax: { minor: 0 },
      includedTax: { minor: 398 },
      total: { minor: 2_490 },
      isEstimate: false,
    },
    checkout: {
      email: 'ada@example.com',
      ready: true,
      missing: [],
      shippingAddress: { line2: null, region: null, phone: null, ...berlin },
      billingAddress: { fullName: berlin.fullName, city: berlin.city },
      selectedShippingOption: {
        id: 'standard-de',
        title: 'Standard shipping',
        price: { minor: 490 },
        estimatedDelivery: { earliest: '2026-01-05T11:00:00.000Z', latest: '2026-01-06T11:00:00.000Z' },
      },
    },
  });
});
