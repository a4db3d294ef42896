import { testUser } from '@prism/platform/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askProducts, codesOf, moderate, submit } from './operations.ts';
import { type Answer, type RunningReviews, startReviews } from './start-reviews.ts';

let reviews: RunningReviews;
let products: string[];
beforeAll(async () => {
  reviews = await startReviews('summary');
  products = await Promise.all([0, 1, 2].map((number) => reviews.publishProduct(number)));
});
afterAll(() => reviews.stop());

const authors = Array.from({ length: 6 }, (_, number) => testUser(`cus_${number}`, 'customer'));

/** Reproducible: a failing seed stands in the test's name. Numerical Recipes' linear congruential generator. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** What everyone is told of each product. */
async function shown(): Promise<Answer[]> {
  const fields = 'ratingSummary { average count histogram { stars count } } reviews(first: 1) { totalCount }';
  return askProducts(reviews, products, fields);
}

/** The same, counted from the published reviews one by one. */
async function counted(): Promise<Answer[]> {
  const { rows } = await reviews.database
    .current()
    .execute<{ product_id: string; rating: number }>(
      sql`select product_id, rating from reviews where status = 'PUBLISHED'`,
    );
  return products.map((product) => {
    const ratings = rows.filter(({ product_id }) => product_id === product).map(({ rating }) => rating);
    const sum = ratings.reduce((total, rating) => total + rating, 0);
    const histogram = [5, 4, 3, 2, 1].map((stars) => ({
      stars,
      count: ratings.filter((each) => each === stars).length,
    }));
    const average = ratings.length === 0 ? 0 : sum / ratings.length;
    return { ratingSummary: { average, count: ratings.length, histogram }, reviews: { totalCount: ratings.length } };
  });
}

/** One random thing that customers and moderators do. */
async function act(dice: (sides: number) => number, ids: string[]): Promise<void> {
  const known = ids[dice(ids.length)];
  if (known && dice(5) < 3) {
    expect(codesOf(await moderate(reviews, known, dice(3) < 2 ? 'PUBLISH' : 'REJECT'))).toEqual([]);
    return;
  }
  const author = authors[dice(authors.length)] ?? authors[0];
  const changes = { productId: products[dice(products.length)], rating: 1 + dice(5) };
  const { review } = await submit(reviews, author as (typeof authors)[number], changes);
  if (!ids.includes(review.id)) ids.push(review.id);
}

test.each([1, 2, 3])(
  'summary, histogram and reviews agree after every step of a random life, seed %d',
  async (seed) => {
    const dice = createDice(seed);
    const ids: string[] = [];
    for (let step = 0; step < 60; step++) {
      await act(dice, ids);
      expect(await shown()).toEqual(await counted());
    }
  },
);

test('they agree after many did many things at once, and the last news is the truth', async () => {
  const dice = createDice(4);
  const ids: string[] = [];
  for (let round = 0; round < 6; round++) await Promise.all(Array.from({ length: 20 }, () => act(dice, ids)));
  const now = await shown();
  expect(now).toEqual(await counted());
  const told = (await reviews.told()).filter(({ type }) => type === 'RatingSummaryChanged');
  const last = products.map((product) => told.findLast(({ partitionKey }) => partitionKey === product)?.payload);
  expect(last).toEqual(
    now.map(({ ratingSummary: { average, count } }, at) => ({ productId: products[at], average, count })),
  );
});
