import { newId } from '@prism/platform/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askReview, codesOf, moderate, publish, submit, vote, voteMutation } from './operations.ts';
import { anna, ben, guest, type RunningReviews, startReviews, support } from './start-reviews.ts';

let reviews: RunningReviews;
let published: string;
beforeAll(async () => {
  reviews = await startReviews('vote');
  published = await publish(reviews, anna);
});
afterAll(() => reviews.stop());

const someGuest = () => ({ kind: 'guest' as const, subject: newId('gst') });

/** The count a review shows, and the one its votes make. */
async function countsOf(id: string) {
  const { helpfulCount } = await askReview(reviews, id, guest, 'helpfulCount');
  const { rows } = await reviews.database
    .current()
    .execute(sql`select 1 from review_votes where review_id = ${id} and helpful`);
  return [helpfulCount, rows.length];
}

test('customers and guests vote, each as a subject of their own', async () => {
  const id = await publish(reviews, ben);
  await vote(reviews, anna, id, true);
  await vote(reviews, someGuest(), id, true);
  const { review, userErrors } = await vote(reviews, someGuest(), id, true);
  expect([review.helpfulCount, userErrors]).toEqual([3, []]);
  await vote(reviews, someGuest(), id, false);
  expect(await countsOf(id)).toEqual([3, 3]);
});

test('the same vote again changes nothing, another one replaces it', async () => {
  const voter = someGuest();
  const counts: number[] = [];
  for (const helpful of [true, true, false, false, true]) {
    counts.push((await vote(reviews, voter, published, helpful)).review.helpfulCount);
  }
  expect(counts).toEqual([1, 1, 0, 0, 1]);
  expect(await countsOf(published)).toEqual([1, 1]);
  await vote(reviews, voter, published, false);
});

test('twenty voters at once, each twice, are counted once each', async () => {
  const voters = Array.from({ length: 20 }, someGuest);
  await Promise.all([...voters, ...voters].map((voter) => vote(reviews, voter, published, true)));
  expect(await countsOf(published)).toEqual([20, 20]);
});

test('nobody votes on their own review', async () => {
  expect(await vote(reviews, anna, published, true)).toMatchObject({
    review: null,
    userErrors: [{ __typename: 'InputError', code: 'OWN_REVIEW', path: ['reviewId'] }],
  });
});

test('an unpublished review of another answers exactly like one that is not there', async () => {
  const { review } = await submit(reviews, anna, { productId: await reviews.publishProduct(1) });
  const hidden = await vote(reviews, ben, review.id, true);
  expect(codesOf(hidden)).toEqual(['REVIEW_NOT_FOUND']);
  for (const absent of [newId('rev'), 'nope', 'x\u0000', '']) {
    expect(await vote(reviews, ben, absent, true)).toEqual(hidden);
  }
  expect(codesOf(await vote(reviews, support, review.id, true))).toEqual(['REVIEW_NOT_PUBLISHED']);
});

test('votes stay when a review is edited, and count again once it is published again', async () => {
  const product = await reviews.publishProduct(2);
  const id = await publish(reviews, anna, { productId: product });
  await vote(reviews, guest, id, true);
  await submit(reviews, anna, { productId: product, rating: 1 });
  expect(codesOf(await vote(reviews, guest, id, false))).toEqual(['REVIEW_NOT_FOUND']);
  await moderate(reviews, id, 'PUBLISH');
  expect(await countsOf(id)).toEqual([1, 1]);
});

test('a service has no vote', async () => {
  const identity = { kind: 'service' as const, subject: 'svc_gateway' };
  const { errors } = await reviews.execute(voteMutation, { id: published, helpful: true }, identity);
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
});
