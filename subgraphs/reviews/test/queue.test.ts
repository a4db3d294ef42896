import { testUser } from '@prism/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moderate, submit } from './operations.ts';
import { type Answer, type RunningReviews, startReviews, support } from './start-reviews.ts';

let reviews: RunningReviews;
beforeAll(async () => {
  reviews = await startReviews('queue');
});
afterAll(() => reviews.stop());

const authors = [1, 2, 3, 4, 5].map((number) => testUser(`cus_${number}`, 'customer'));
const query = `query ($first: Int!, $after: String) {
  reviewModerationQueue(first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
}`;
const page = async (first: number, after?: string): Promise<Answer> =>
  (await reviews.ask(query, { first, after }, support)).reviewModerationQueue;

/** A minute later, so that the order of waiting is plain. */
async function submitLater(author = authors[0]): Promise<string> {
  reviews.clock.now = new Date(reviews.clock.now.getTime() + 60_000);
  return (await submit(reviews, author as (typeof authors)[number])).review.id;
}

test('the queue has what waits, the longest waiting first, page by page; an edit waits from its own time on', async () => {
  const ids: string[] = [];
  for (const author of authors) ids.push(await submitLater(author));
  const [decided, edited, ...rest] = ids as [string, string, ...string[]];
  await moderate(reviews, decided, 'PUBLISH');
  await submitLater(authors[1]);
  const first = await page(2);
  const second = await page(2, first.pageInfo.endCursor);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([4, true, false]);
  expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([...rest, edited]);
});

test.each([0, 101])('a page of %d is refused', async (first) => {
  const { errors } = await reviews.execute(query, { first }, support);
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
});
