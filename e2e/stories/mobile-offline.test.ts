import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type Json } from '../clients/graph-answer.ts';
import type { MobileClient } from '../clients/mobile-client.ts';
import { addsUp, offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const density = 'X2';
const scopes = ['CART', 'WISHLIST', 'ORDERS', 'SAVED_PRODUCTS'];
const op = (content: object) => ({
  opId: randomUUID(),
  queuedAt: new Date().toISOString(),
  idempotencyKey: randomUUID(),
  ...content,
});
const batch = async (phone: MobileClient, ops: object[]): Promise<Json> =>
  dataOf(await phone.run('ApplyBatch', { ops })).applyBatch;
const sync = async (phone: MobileClient, since?: string): Promise<Json> =>
  dataOf(await phone.run('Sync', { since, scopes, density })).sync;
const kinds = ({ upserts }: Json): string[] => upserts.map(({ __typename }: Json) => __typename);

story('a phone that is not always online', (shop) => {
  test('gets to the till: cart, code, address, shipping', async () => {
    const phone = shop.mobile();
    const [first, second] = await offersOf(shop.web());
    const added = await putIntoCart(phone, [first?.variantId, second?.variantId] as string[], { density });
    expect(added.userErrors).toEqual([]);
    const { cart } = added;
    expect(addsUp(cart)).toBe(true);
    expect(cart.lines[0].variant).toMatchObject({ priceLabel: expect.any(String), product: { slug: 'aurora-kettle' } });
    const address = { fullName: 'Nora', line1: 'Gasse 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
    const update = async (input: object): Promise<Json> =>
      dataOf(await phone.run('CheckoutUpdate', { input: { cartId: cart.id, ...input } })).cartCheckoutUpdate;
    const addressed = await update({
      email: 'nora@example.com',
      shippingAddress: address,
      billingSameAsShipping: true,
      expectedVersion: cart.version,
    });
    expect(addressed.cart.checkout.missing).toEqual(['SHIPPING_OPTION']);
    const shippingOptionId = addressed.cart.checkout.shippingOptions[0].id;
    expect((await update({ shippingOptionId })).cart.checkout).toMatchObject({ ready: true, missing: [] });
    const late = await update({ email: 'late@example.com', expectedVersion: cart.version });
    expect(late.userErrors).toMatchObject([{ __typename: 'CartVersionConflictError' }]);
  });

  test('replays its queue once, in order, whatever becomes of single operations', async () => {
    const phone = await shop.mobileOf();
    const [first, second] = await offersOf(shop.web());
    const ops = [
      op({ cartAdd: { variantId: first?.variantId, quantity: 2 } }),
      op({ cartAdd: { variantId: 'var_01D00000000000000000000000' } }),
      op({ wishlistSet: { productId: first?.productId, present: true } }),
      op({ cartAdd: { variantId: second?.variantId } }),
      op({ review: { productId: first?.productId, rating: 4, body: 'Written in a tunnel, sent at the station.' } }),
    ];
    const { results, cart } = await batch(phone, ops);
    expect(results.map(({ opId }: Json) => opId)).toEqual(ops.map(({ opId }) => opId));
    expect(results.map(({ status }: Json) => status)).toEqual(['APPLIED', 'REJECTED', 'APPLIED', 'APPLIED', 'APPLIED']);
    expect(results[1].userErrors).toHaveLength(1);
    expect(cart.totalQuantity).toBe(3);
    const again = await batch(phone, ops);
    expect(again.results.map(({ status }: Json) => status)).toEqual([
      'REPLAYED',
      'REJECTED',
      'REPLAYED',
      'REPLAYED',
      'REPLAYED',
    ]);
    expect(again.cart).toMatchObject({ version: cart.version, totalQuantity: 3 });
  });

  test('sends at most fifty operations, and a guest may do what guests may', async () => {
    const phone = shop.mobile();
    const [offer] = await offersOf(shop.web());
    const tooMany = Array.from({ length: 51 }, () => op({ cartAdd: { variantId: offer?.variantId } }));
    expect(codesOf(await phone.run('ApplyBatch', { ops: tooMany }))).toEqual(['BAD_USER_INPUT']);
    const { results } = await batch(phone, [
      op({ cartAdd: { variantId: offer?.variantId } }),
      op({ wishlistSet: { productId: offer?.productId, present: true } }),
    ]);
    expect(results).toMatchObject([
      { status: 'APPLIED' },
      { status: 'REJECTED', userErrors: [{ code: 'UNAUTHENTICATED' }] },
    ]);
  });

  test('synchronizes: everything at first, then only what changed, and what is gone', async () => {
    const phone = await shop.mobileOf();
    const [offer] = await offersOf(shop.web());
    await batch(phone, [
      op({ cartAdd: { variantId: offer?.variantId } }),
      op({ wishlistSet: { productId: offer?.productId, present: true } }),
    ]);
    const first = await sync(phone);
    expect(kinds(first).sort()).toEqual(['CartUpsert', 'ProductUpsert', 'WishlistUpsert']);
    const settled = await eventually(
      3_000,
      () => sync(phone, first.cursor),
      ({ upserts }) => upserts.length === 0,
    );
    const { cursor } = await eventually(
      3_000,
      () => sync(phone, settled.cursor),
      ({ upserts }) => upserts.length === 0,
    );
    await batch(phone, [op({ cartAdd: { variantId: offer?.variantId } })]);
    const delta = await eventually(
      3_000,
      () => sync(phone, cursor),
      ({ upserts }) => upserts.length > 0,
    );
    expect(kinds(delta)).toEqual(['CartUpsert']);
    expect(delta.upserts[0].cart.totalQuantity).toBe(2);
    await batch(phone, [op({ wishlistSet: { productId: offer?.productId, present: false } })]);
    const gone = await eventually(
      3_000,
      () => sync(phone, delta.cursor),
      ({ tombstones }) => tombstones.length > 0,
    );
    expect(gone.tombstones).toMatchObject([{ id: offer?.productId, typename: 'Product' }]);
    expect(kinds(gone)).toContain('WishlistUpsert');
  });

  test('must begin again with a cursor that is not its own', async () => {
    const [phone, other] = await Promise.all([shop.mobileOf(), shop.mobileOf()]);
    const { cursor } = await sync(phone);
    expect(await sync(other, cursor)).toMatchObject({ resetRequired: true, upserts: [], tombstones: [] });
    expect(await sync(phone, 'from nowhere')).toMatchObject({ resetRequired: true });
  });
});
