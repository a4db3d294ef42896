import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { OrderCancelled, OrderConfirmed } from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProducts, askReview, publish, submit } from './operations.ts';
import { productId, type RunningReviews, startReviews } from './start-reviews.ts';

let reviews: RunningReviews;
beforeAll(async () => {
  reviews = await startReviews('purchases');
  await reviews.publishProduct(1);
});
afterAll(() => reviews.stop());

const someone = () => testUser(newId('cus'), 'customer');
const order = (orderId: string, customerId?: string) => ({
  orderId,
  number: 'P-7K3M-9QXA',
  ownerId: customerId ?? 'gst_one',
  ...(customerId && { customerId }),
  email: 'somebody@example.com',
  version: 8,
});

/** An order of a piece of each of these products; of one without an id orders did not know the product. */
const confirmed = (orderId: string, customerId: string | undefined, products: (string | undefined)[]) => ({
  ...order(orderId, customerId),
  language: 'en',
  market: 'DE-EUR',
  lines: products.map((id) => ({
    lineId: newId('oli'),
    variantId: newId('var'),
    ...(id && { productId: id }),
    title: 'Thing',
    quantity: 1,
  })),
  totalMinor: 1_000,
  currency: 'EUR',
  placedAt: '2026-01-01T12:00:00Z',
});

/** Orders tell that somebody bought these products; the order's id. */
async function buy(customerId: string | undefined, ...products: (string | undefined)[]): Promise<string> {
  const orderId = newId('ord');
  await reviews.tell('orders', OrderConfirmed, confirmed(orderId, customerId, products));
  return orderId;
}

const cancel = (orderId: string, customerId: string) =>
  reviews.tell('orders', OrderCancelled, order(orderId, customerId));

/** Whether the review of the product by somebody counts as a buyer's: as its author reads it. */
async function isVerified(author: ReturnType<typeof someone>, product = productId(0)): Promise<boolean> {
  const fields = 'viewerReview { author { verifiedPurchase } }';
  const [{ viewerReview }] = await askProducts(reviews, [product], fields, author);
  return viewerReview.author.verifiedPurchase;
}

describe('a review', () => {
  test('of somebody who bought the product is verified from the first', async () => {
    const buyer = someone();
    await buy(buyer.subject, productId(0), undefined, productId(0));
    expect((await submit(reviews, buyer)).review.author.verifiedPurchase).toBe(true);
  });

  test('becomes verified when its author buys the product', async () => {
    const author = someone();
    const { review } = await submit(reviews, author);
    expect(review.author.verifiedPurchase).toBe(false);
    await buy(author.subject, productId(1), productId(0));
    expect(await isVerified(author)).toBe(true);
  });

  test('of another product, or of somebody else, is not', async () => {
    const [author, other] = [someone(), someone()];
    await submit(reviews, author);
    await buy(author.subject, productId(1));
    await buy(other.subject, productId(0));
    expect(await isVerified(author)).toBe(false);
  });

  test('says so in every list that it is in', async () => {
    const buyer = someone();
    await buy(buyer.subject, productId(1));
    const id = await publish(reviews, buyer, { productId: productId(1) });
    const node = '{ nodes { id author { verifiedPurchase } } }';
    const [product] = await askProducts(reviews, [productId(1)], `reviews ${node}`);
    const { viewer } = await reviews.ask(`{ viewer { reviews ${node} } }`, {}, buyer);
    const verified = { id, author: { verifiedPurchase: true } };
    expect([product.reviews.nodes, viewer.reviews.nodes]).toEqual([[verified], [verified]]);
    expect(await askReview(reviews, id, undefined, 'author { verifiedPurchase }')).toEqual({ author: verified.author });
  });
});

describe('an order', () => {
  test('that was cancelled verifies nothing; another one of the same product still does', async () => {
    const author = someone();
    await submit(reviews, author);
    const [first, second] = [await buy(author.subject, productId(0)), await buy(author.subject, productId(0))];
    await cancel(first, author.subject);
    expect(await isVerified(author)).toBe(true);
    await cancel(second, author.subject);
    expect(await isVerified(author)).toBe(false);
  });

  test('of a guest is nobody’s', async () => {
    const author = someone();
    await submit(reviews, author);
    await buy(undefined, productId(0));
    expect(await isVerified(author)).toBe(false);
  });

  test('told twice is one order', async () => {
    const author = someone();
    await submit(reviews, author);
    const orderId = newId('ord');
    const payload = confirmed(orderId, author.subject, [productId(0)]);
    for (let time = 0; time < 2; time++) await reviews.tell('orders', OrderConfirmed, payload);
    expect(await isVerified(author)).toBe(true);
    await cancel(orderId, author.subject);
    expect(await isVerified(author)).toBe(false);
  });
});
