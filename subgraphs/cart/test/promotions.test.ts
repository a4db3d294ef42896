import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cartFields, codesOf, noticesOf, shopper } from './operations.ts';
import { byCurrency } from './prices.ts';
import { type Answer, admin, type RunningCart, someCustomer, someGuest, startCart } from './start-cart.ts';

let running: RunningCart;
beforeAll(async () => {
  running = await startCart('promotions');
});
afterAll(() => running.stop());
beforeEach(async () => {
  await running.database.current().execute(sql`delete from promotions`);
});

const upsertMutation = `mutation ($input: PromotionInput!) { promotionUpsert(input: $input) {
  promotion { id title code endsAt } userErrors { __typename code message path } } }`;

async function upsert(input: object): Promise<Answer> {
  return (await running.ask(upsertMutation, { input }, admin)).promotionUpsert;
}

async function promote(input: object): Promise<string> {
  const { promotion, userErrors } = await upsert({ title: 'Offer', ...input });
  if (!promotion) throw new Error(JSON.stringify(userErrors));
  return promotion.id;
}

const tenPercent = { kind: 'ORDER_PERCENT', percent: 10 };

/** Two of one thing at 10.00. */
async function filled(caller = {}) {
  const me = shopper(running, someGuest(), caller);
  const { cart } = await me.add([{ variantId: running.shop.stock(1, { prices: byCurrency(1_000) }), quantity: 2 }]);
  return { me, cart };
}

describe('a promo code', () => {
  test('takes off what it promises, however it is written, until it is removed', async () => {
    await promote({ ...tenPercent, code: 'Ten' });
    const { me, cart } = await filled();
    const { cart: cheaper, userErrors } = await me.applyCode(cart.id, ' ten ');
    expect(userErrors).toEqual([]);
    expect(cheaper).toMatchObject({ version: 2, promoCodes: [{ code: 'TEN', applicable: true, reason: null }] });
    expect(cheaper.cost).toMatchObject({
      subtotal: { minor: 2_000 },
      discountTotal: { minor: 200 },
      total: { minor: 1_800 },
    });
    expect(cheaper.lines[0].discountShare.minor).toBe(200);
    expect((await me.applyCode(cart.id, 'TEN')).cart.version).toBe(2);
    const { cart: full } = await me.removeCode(cart.id, 'ten');
    expect(full).toMatchObject({ version: 3, promoCodes: [], cost: { total: { minor: 2_000 } } });
  });

  test('that there is not is refused', async () => {
    const { me, cart } = await filled();
    const odd = ['NOPE', '', '\0', '\ud800', "' or 1=1", 'X'.repeat(20_000)];
    for (const code of odd)
      for (const payload of [await me.applyCode(cart.id, code), await me.removeCode(cart.id, code)])
        expect(payload).toMatchObject({ cart, userErrors: [{ code: 'PROMO_CODE_UNKNOWN', path: ['input', 'code'] }] });
  });

  test('that does not apply is kept and says why, in the language of the request', async () => {
    await promote({ ...tenPercent, code: 'BIG', minimumSubtotals: [{ minor: 5_000, currency: 'EUR' }] });
    for (const language of ['en', 'de']) {
      const { me, cart } = await filled({ language });
      const { cart: kept, userErrors } = await me.applyCode(cart.id, 'BIG');
      expect(userErrors).toEqual([]);
      expect(kept.promoCodes).toMatchObject([{ code: 'BIG', applicable: false }]);
      expect(kept.promoCodes[0].reason).toMatch(language === 'en' ? /order/i : /bestell/i);
      const { cart: enough } = await me.set(cart.id, [{ lineId: cart.lines[0].id, quantity: 6 }]);
      expect(enough.promoCodes).toMatchObject([{ applicable: true, reason: null }]);
    }
  });

  test('that has ended stays with a notice that does not block', async () => {
    await promote({ ...tenPercent, code: 'SOON', endsAt: '2026-01-01T12:30:00Z' });
    const { me, cart } = await filled();
    await me.applyCode(cart.id, 'SOON');
    running.clock.now = new Date('2026-01-01T13:00:00Z');
    const after = await me.cart();
    running.clock.now = new Date('2026-01-01T12:00:00Z');
    expect(after).toMatchObject({ promoCodes: [{ applicable: false }], cost: { total: { minor: 2_000 } } });
    expect(after.notices).toMatchObject([{ code: 'PROMO_EXPIRED', severity: 'WARNING' }]);
    expect(noticesOf((await me.removeCode(cart.id, 'SOON')).cart)).toEqual([]);
  });

  test('goes with the guest to the customer', async () => {
    await promote({ ...tenPercent, code: 'TEN' });
    const { me, cart } = await filled();
    await me.applyCode(cart.id, 'TEN');
    const { cart: merged } = await shopper(running, someCustomer()).merge({ guestId: me.identity.subject });
    expect(merged).toMatchObject({ promoCodes: [{ code: 'TEN', applicable: true }] });
  });

  test('is one of ten at most', async () => {
    const { me, cart } = await filled();
    for (let index = 0; index < 11; index++) await promote({ ...tenPercent, code: `CODE${index}` });
    for (let index = 0; index < 10; index++) expect(codesOf(await me.applyCode(cart.id, `CODE${index}`))).toEqual([]);
    expect(codesOf(await me.applyCode(cart.id, 'CODE10'))).toEqual(['TOO_MANY_PROMO_CODES']);
  });
});

describe('a rule', () => {
  test('applies by itself to what it is about, and names itself', async () => {
    const id = await promote({ title: 'Kitchen week', kind: 'LINE_PERCENT', percent: 25, categorySlugs: ['kitchen'] });
    const me = shopper(running, someGuest());
    const [kettle, lamp] = [
      running.shop.stock(2, { prices: byCurrency(1_000) }),
      running.shop.stock(3, { trail: ['light'] }),
    ];
    const { cart } = await me.add([{ variantId: kettle, quantity: 2 }, { variantId: lamp }]);
    expect(cart.lines).toMatchObject([
      {
        lineTotal: { minor: 1_500 },
        discounts: [{ title: 'Kitchen week', amount: { minor: 500 }, promotion: { id } }],
      },
      { lineTotal: { minor: 1_003 }, discounts: [] },
    ]);
    expect(cart.cost.subtotal.minor).toBe(2_503);
  });

  test('can ship for free', async () => {
    await promote({ kind: 'FREE_SHIPPING' });
    const { me, cart } = await filled();
    const shippingAddress = { fullName: 'A', line1: 'B 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
    const { cart: offered } = await me.checkout(cart.id, { shippingAddress });
    const { cart: free } = await me.checkout(cart.id, { shippingOptionId: offered.checkout.shippingOptions[0].id });
    expect(free.cost).toMatchObject({ total: { minor: 2_000 } });
  });
});

describe('the promotions of a product', () => {
  const product = (trail: string[], brand: string | null) => ({
    __typename: 'Product',
    id: seededId('prd', demoHash('test product', trail.length)),
    category: { __typename: 'Category', trail: trail.map((slug) => ({ __typename: 'CategoryCrumb', slug })) },
    brand: brand && { __typename: 'Brand', slug: brand },
  });
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Product { promotions { title code } } } }`;
  const titles = async (...representations: object[]) =>
    (await running.ask(query, { representations }, someGuest()))._entities.map(({ promotions }: Answer) =>
      promotions.map(({ title }: Answer) => title),
    );

  test('are the running rules about it that need no code, by one statement for all products', async () => {
    await promote({ ...tenPercent, title: 'Secret', code: 'TEN' });
    await promote({ title: 'Over', kind: 'LINE_PERCENT', percent: 5, endsAt: '2025-01-01T00:00:00Z' });
    await promote({ title: 'Kitchen', kind: 'LINE_PERCENT', percent: 5, categorySlugs: ['kitchen'] });
    await promote({ title: 'Aurora', kind: 'LINE_PERCENT', percent: 5, brandSlugs: ['aurora'] });
    const products = [
      product(['home', 'kitchen', 'kettles'], null),
      product(['light'], 'aurora'),
      product([], 'halden'),
    ];
    expect(await titles(...products)).toEqual([['Kitchen'], ['Aurora'], []]);
  });
});

describe('promotions in the back office', () => {
  test('are listed page by page, the newest first, with their codes', async () => {
    for (const index of [1, 2, 3]) await promote({ ...tenPercent, title: `P${index}`, code: `C${index}` });
    const query = `query ($after: String) { promotions(first: 2, after: $after) {
      nodes { title code } pageInfo { hasNextPage endCursor } } }`;
    const first = (await running.ask(query, {}, admin)).promotions;
    expect(first.nodes).toEqual([
      { title: 'P3', code: 'C3' },
      { title: 'P2', code: 'C2' },
    ]);
    const second = (await running.ask(query, { after: first.pageInfo.endCursor }, admin)).promotions;
    expect([second.nodes, second.pageInfo.hasNextPage]).toEqual([[{ title: 'P1', code: 'C1' }], false]);
  });

  test('are changed by id, created without', async () => {
    const id = await promote({ ...tenPercent, title: 'Before', code: 'TEN' });
    const { promotion } = await upsert({
      id,
      ...tenPercent,
      title: 'After',
      code: null,
      endsAt: '2026-05-01T00:00:00Z',
    });
    expect(promotion).toEqual({ id, title: 'After', code: null, endsAt: '2026-05-01T00:00:00.000Z' });
  });

  test('are refused with a code that another has, with an unknown id, and when they make no sense', async () => {
    await promote({ ...tenPercent, code: 'TEN' });
    expect(codesOf(await upsert({ ...tenPercent, title: 'B', code: 'ten' }))).toEqual(['PROMOTION_CODE_TAKEN']);
    expect(codesOf(await upsert({ ...tenPercent, title: 'B', id: 'prm_nope' }))).toEqual(['PROMOTION_NOT_FOUND']);
    expect(codesOf(await upsert({ kind: 'LINE_PERCENT', percent: 101, title: 'B' }))).toHaveLength(1);
  });

  test('are refused with two amounts in one currency', async () => {
    const [five, six] = [5, 6].map((minor) => ({ minor, currency: 'EUR' }));
    for (const field of ['amounts', 'minimumSubtotals']) {
      const input = {
        title: 'T',
        kind: 'ORDER_AMOUNT',
        amounts: [five],
        [field]: [five, { minor: 5, currency: 'USD' }, six],
      };
      const userErrors = [{ code: 'CURRENCY_REPEATED', path: ['input', field, '2', 'currency'] }];
      expect(await upsert(input)).toMatchObject({ promotion: null, userErrors });
    }
  });

  test('are refused with a title that is no line of text', async () => {
    for (const title of ['A\0B', 'A\nB', '\ud800'])
      expect(codesOf(await upsert({ ...tenPercent, title }))).toEqual(['TITLE_INVALID']);
  });

  test('are for administrators, by every road', async () => {
    const id = await promote({ ...tenPercent, code: 'TEN' });
    for (const [identity, code] of [
      [someGuest(), 'UNAUTHENTICATED'],
      [someCustomer(), 'FORBIDDEN'],
    ] as const) {
      const list = await running.execute('{ promotions { nodes { id } } }', {}, identity);
      const write = await running.execute(upsertMutation, { input: { ...tenPercent, title: 'X' } }, identity);
      expect([list, write].map(({ errors }) => errors[0].extensions.code)).toEqual([code, code]);
    }
    const secret = await shopper(running, someCustomer()).entity('Promotion', id, 'title code');
    expect(secret).toEqual({ title: 'Offer', code: null });
    expect(await shopper(running, admin).entity('Promotion', id, 'code')).toEqual({ code: 'TEN' });
    const { me, cart } = await filled();
    await me.applyCode(cart.id, 'TEN');
    expect(cartFields).toContain('promotion { id }');
    const line = await me.cart('lines { discounts { promotion { code } } }');
    expect(JSON.stringify(line)).not.toContain('TEN');
  });
});
