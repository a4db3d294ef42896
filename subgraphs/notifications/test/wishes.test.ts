import { newId } from '@prism/platform/ids';
import {
  CartAbandoned,
  MarketingConsentChanged,
  PriceChanged,
  ProductAvailabilityChanged,
  ProductPublished,
  ReviewPublished,
  WishlistChanged,
} from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notificationsOf, setPreferences } from './operations.ts';
import { eventually, type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('wishes');
});
afterAll(() => running.stop());

let wishlistVersion = 1;
async function newProduct(name: string): Promise<string> {
  const productId = newId('prd');
  await running.tell('catalog', ProductPublished, { productId, version: 1, slug: 'a-lamp', name, categoryId: 'cat_1' });
  return productId;
}
const wish = (
  customerId: string,
  productId: string,
  more: { present?: boolean; currency?: string; version?: number } = {},
) =>
  running.tell('accounts', WishlistChanged, {
    customerId,
    wishlistId: 'wsh_1',
    version: ++wishlistVersion,
    productId,
    present: true,
    currency: 'EUR',
    ...more,
  });
const priced = (productId: string, currentMinor: number, more: { previousMinor?: number; currency?: string } = {}) =>
  running.tell('catalog', PriceChanged, {
    productId,
    version: 2,
    variantId: 'var_1',
    currency: 'EUR',
    currentMinor,
    previousMinor: 10_000,
    ...more,
  });
const stocked = (productId: string, status: 'IN_STOCK' | 'OUT_OF_STOCK' | 'LOW_STOCK', version: number) =>
  running.tell('inventory', ProductAvailabilityChanged, { productId, status, version });
const kindsOf = async (person: ReturnType<RunningNotifications['newCustomer']>) =>
  (await notificationsOf(running, person)).map(({ kind }) => kind);

describe('a price drop', () => {
  test('is told to those who wish for it, see prices in that currency, and still do', async () => {
    const product = await newProduct('Lamp');
    const [ada, usa, off, unknown] = [1, 2, 3, 4].map(() => running.newCustomer()) as [Person, Person, Person, Person];
    await wish(ada.subject, product);
    await wish(usa.subject, product, { currency: 'USD' });
    await wish(off.subject, product);
    await wish(off.subject, product, { present: false });
    await priced(product, 7_900);
    expect(await notificationsOf(running, ada)).toMatchObject([
      {
        kind: 'PRICE_DROP',
        title: 'Lamp costs less',
        body: 'It is €79.00 now, instead of €100.00.',
        product: { id: product },
      },
    ]);
    for (const other of [usa, off, unknown]) expect(await kindsOf(other)).toEqual([]);
  });

  test('of several variants, and of prices set in turn, is told once a day', async () => {
    const product = await newProduct('Lamp');
    const ada = running.newCustomer();
    await wish(ada.subject, product);
    for (const minor of [9_000, 8_000, 7_000]) await priced(product, minor);
    expect(await kindsOf(ada)).toEqual(['PRICE_DROP']);
    running.later(24 * 3_600_000);
    await priced(product, 6_000);
    expect(await kindsOf(ada)).toEqual(['PRICE_DROP', 'PRICE_DROP']);
  });

  test('is none where the price rises, hardly falls, or was none before', async () => {
    const product = await newProduct('Lamp');
    const ada = running.newCustomer();
    await wish(ada.subject, product);
    await priced(product, 12_000);
    await priced(product, 9_999);
    await running.tell('catalog', PriceChanged, {
      productId: product,
      version: 2,
      variantId: 'v',
      currency: 'EUR',
      currentMinor: 1,
    });
    expect(await kindsOf(ada)).toEqual([]);
  });
});

type Person = ReturnType<RunningNotifications['newCustomer']>;

describe('a product that is back', () => {
  test('is told to those who wish for it', async () => {
    const product = await newProduct('Lamp');
    const ada = running.newCustomer();
    await wish(ada.subject, product);
    await stocked(product, 'OUT_OF_STOCK', 1);
    await stocked(product, 'LOW_STOCK', 2);
    await stocked(product, 'IN_STOCK', 3);
    expect(await notificationsOf(running, ada)).toMatchObject([{ kind: 'BACK_IN_STOCK', title: 'Lamp is back' }]);
  });

  test('is none by news that are older than what is known', async () => {
    const product = await newProduct('Lamp');
    const ada = running.newCustomer();
    await wish(ada.subject, product);
    await stocked(product, 'OUT_OF_STOCK', 5);
    await stocked(product, 'IN_STOCK', 4);
    expect(await kindsOf(ada)).toEqual([]);
  });
});

describe('an old change of a wishlist that comes late', () => {
  test('changes nothing', async () => {
    const product = await newProduct('Lamp');
    const ada = running.newCustomer();
    await wish(ada.subject, product, { version: 900, present: false });
    await wish(ada.subject, product, { version: 899 });
    await priced(product, 5_000);
    expect(await kindsOf(ada)).toEqual([]);
  });
});

describe('advertising by mail', () => {
  test('needs a yes, and obeys the last word, wherever it was said', async () => {
    const consent = (customerId: string, marketingOptIn: boolean, occurredAt = running.clock.now) =>
      running.tell('accounts', MarketingConsentChanged, { customerId, marketingOptIn }, { occurredAt });
    const [no, yes, later] = [1, 2, 3].map(() => running.newCustomer()) as [Person, Person, Person];
    await consent(yes.subject, true);
    await setPreferences(running, later, { marketing: false });
    await consent(later.subject, true, new Date(running.clock.now.getTime() - 1_000));
    const product = await newProduct('Lamp');
    for (const person of [no, yes, later]) await wish(person.subject, product);
    await priced(product, 5_000);
    await eventually(() => expect(running.mailer.to(yes.email)).toHaveLength(1));
    expect(running.mailer.to(yes.email)[0]?.text).toContain('https://shop.test/shop/p/a-lamp');
    expect([no, later].flatMap(({ email }) => running.mailer.to(email))).toEqual([]);
    expect(await kindsOf(no)).toEqual(['PRICE_DROP']);
  });

  test('of a cart that was left behind is nothing at all without that yes', async () => {
    const [no, yes] = [running.newCustomer(), running.newCustomer()];
    await setPreferences(running, yes, { marketing: true });
    const untouchedSince = running.clock.now.toISOString();
    for (const { subject: ownerId } of [no, yes])
      await running.tell('cart', CartAbandoned, { cartId: newId('crt'), ownerId, version: 3, untouchedSince });
    await eventually(() => expect(running.mailer.to(yes.email)).toHaveLength(1));
    expect([await kindsOf(no), await kindsOf(yes)]).toEqual([[], ['PROMOTION']]);
  });
});

test('the author of a review is told in the shop that it is published, and not by mail', async () => {
  const product = await newProduct('Lamp');
  const ada = running.newCustomer();
  await running.tell('reviews', ReviewPublished, {
    reviewId: 'rev_1',
    productId: product,
    customerId: ada.subject,
    rating: 5,
  });
  expect(await notificationsOf(running, ada)).toMatchObject([
    { kind: 'REVIEW_PUBLISHED', body: 'Everybody can read now what you think of Lamp.', product: { id: product } },
  ]);
  expect(running.mailer.to(ada.email)).toEqual([]);
});
