import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProducts, askReview, codesOf, moderate, moderateMutation, submit } from './operations.ts';
import { anna, ben, guest, type RunningReviews, startReviews, support } from './start-reviews.ts';

let reviews: RunningReviews;
let nextProduct = 1;
beforeAll(async () => {
  reviews = await startReviews('moderate');
});
afterAll(() => reviews.stop());

const minuteMs = 60_000;
const wait = (minutes: number) => {
  reviews.clock.now = new Date(reviews.clock.now.getTime() + minutes * minuteMs);
};
const admin = testUser('cus_admin', 'customer', 'admin');
const strangers = [
  [guest, 'UNAUTHENTICATED'],
  [anna, 'FORBIDDEN'],
  [{ kind: 'service' as const, subject: 'svc_gateway' }, 'FORBIDDEN'],
] as const;

/** A pending review of a product of its own. */
async function submitted(identity = anna): Promise<{ id: string; product: string }> {
  const product = await reviews.publishProduct(nextProduct++);
  return { id: (await submit(reviews, identity, { productId: product, rating: 4 })).review.id, product };
}

async function summaryOf(product: string) {
  return (await askProducts(reviews, [product], 'ratingSummary { average count histogram { stars count } }'))[0]
    .ratingSummary;
}

describe('a moderator', () => {
  test('publishes: everyone sees the review, and the product’s summary counts it', async () => {
    const { id, product } = await submitted();
    const { review, userErrors } = await moderate(reviews, id, 'PUBLISH');
    expect([review.status, userErrors]).toEqual(['PUBLISHED', []]);
    expect(await askReview(reviews, id, guest)).toEqual({ id, status: 'PUBLISHED' });
    expect(await summaryOf(product)).toEqual({
      average: 4,
      count: 1,
      histogram: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 4 ? 1 : 0 })),
    });
  });

  test('rejects: the author still sees it, nobody else does', async () => {
    const { id, product } = await submitted();
    await moderate(reviews, id, 'REJECT');
    expect(await askReview(reviews, id, anna)).toEqual({ id, status: 'REJECTED' });
    expect(await askReview(reviews, id, ben)).toBeNull();
    expect((await summaryOf(product)).count).toBe(0);
  });

  test('takes down what was published, and puts it back', async () => {
    const { id, product } = await submitted();
    const counts: number[] = [];
    for (const decision of ['PUBLISH', 'PUBLISH', 'REJECT', 'REJECT', 'PUBLISH'] as const) {
      await moderate(reviews, id, decision);
      counts.push((await summaryOf(product)).count);
    }
    expect(counts).toEqual([1, 1, 0, 0, 1]);
  });

  test('leaves who decided when, and a note that only the back office reads', async () => {
    const { id } = await submitted();
    wait(5);
    await moderate(reviews, id, 'REJECT', ' Rude\u0000 language. ');
    const fields = 'moderationNote';
    expect(await askReview(reviews, id, support, fields)).toEqual({ moderationNote: 'Rude language.' });
    expect(await askReview(reviews, id, admin, fields)).toEqual({ moderationNote: 'Rude language.' });
    expect(await askReview(reviews, id, anna, fields)).toEqual({ moderationNote: null });
    const { rows } = await reviews.database
      .current()
      .execute(sql`select moderated_by, moderated_at from reviews where id = ${id}`);
    expect(rows).toEqual([{ moderated_by: support.subject, moderated_at: expect.anything() }]);
    expect(new Date(rows[0]?.moderated_at as string)).toEqual(reviews.clock.now);
  });

  test('is told when there is no such review, or too much of a note', async () => {
    expect(codesOf(await moderate(reviews, newId('rev'), 'PUBLISH'))).toEqual(['REVIEW_NOT_FOUND']);
    expect(codesOf(await moderate(reviews, 'nope', 'PUBLISH'))).toEqual(['REVIEW_NOT_FOUND']);
    const { userErrors } = await moderate(reviews, newId('rev'), 'PUBLISH', 'x'.repeat(1_001));
    expect(userErrors).toMatchObject([{ code: 'NOTE_TOO_LONG', path: ['note'] }]);
  });
});

describe('moderation is refused', () => {
  test.each(strangers)('to %j', async (identity, code) => {
    const { id } = await submitted();
    const { data, errors } = await reviews.execute(moderateMutation, { id, decision: 'PUBLISH' }, identity);
    expect([data, errors[0].extensions.code]).toEqual([null, code]);
    expect(await askReview(reviews, id, support)).toMatchObject({ status: 'PENDING' });
  });

  test.each(strangers)('with its queue to %j', async (identity, code) => {
    const { errors } = await reviews.execute('{ reviewModerationQueue { nodes { id } } }', {}, identity);
    expect(errors[0].extensions.code).toBe(code);
  });
});

describe('others are told', () => {
  const newsOf = async (product: string) =>
    (await reviews.told()).filter(({ partitionKey }) => partitionKey === product);

  test('of a publication and of every change of the summary, once each', async () => {
    const { id, product } = await submitted();
    for (const decision of ['REJECT', 'PUBLISH', 'PUBLISH', 'REJECT'] as const) await moderate(reviews, id, decision);
    const published = { reviewId: id, productId: product, customerId: anna.subject, rating: 4 };
    expect((await newsOf(product)).map(({ type, payload }) => [type, payload])).toEqual([
      ['ReviewPublished', published],
      ['RatingSummaryChanged', { productId: product, average: 4, count: 1 }],
      ['RatingSummaryChanged', { productId: product, average: 0, count: 0 }],
    ]);
  });

  test('when an edit withdraws a review, and in which request', async () => {
    const { id, product } = await submitted();
    await moderate(reviews, id, 'PUBLISH');
    await submit(reviews, anna, { productId: product });
    expect((await newsOf(product)).at(-1)).toEqual({
      type: 'RatingSummaryChanged',
      partitionKey: product,
      payload: { productId: product, average: 0, count: 0 },
      requestId: 'req_test',
    });
  });
});
