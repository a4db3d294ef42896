import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProducts, moderate, publish, submit, vote } from './operations.ts';
import { type Answer, anna, ben, guest, productId, type RunningReviews, startReviews } from './start-reviews.ts';

let reviews: RunningReviews;
/** The published ones of product 0, in the order of writing. */
const written: { id: string; rating: number; helpful: number; at: number }[] = [];

const plan = [
  { rating: 5, helpful: 0 },
  { rating: 1, helpful: 3 },
  { rating: 5, helpful: 1 },
  { rating: 3, helpful: 1 },
  { rating: 4, helpful: 0 },
  { rating: 5, helpful: 3 },
  { rating: 2, helpful: 0 },
];

beforeAll(async () => {
  reviews = await startReviews('read');
  for (const [number, { rating, helpful }] of plan.entries()) {
    // Two of them share each moment: only the id tells them apart.
    if (number % 2 === 0) reviews.clock.now = new Date(reviews.clock.now.getTime() + 60_000);
    const id = await publish(reviews, testUser(newId('cus'), 'customer'), { rating });
    for (let n = 0; n < helpful; n++) await vote(reviews, { kind: 'guest', subject: `gst_${n}` }, id, true);
    written.push({ id, rating, helpful, at: reviews.clock.now.getTime() });
  }
  await submit(reviews, testUser(newId('cus'), 'customer'), { rating: 5 });
});
afterAll(() => reviews.stop());

type Written = (typeof written)[number];
/** Descending by each key in turn, the id last. */
const sortedBy = (...keys: ((review: Written) => number)[]) =>
  [...written].sort((a, b) => {
    const key = keys.find((of) => of(a) !== of(b));
    return key ? key(b) - key(a) : b.id < a.id ? -1 : 1;
  });
const expected: Record<string, () => Written[]> = {
  HELPFUL: () =>
    sortedBy(
      ({ helpful }) => helpful,
      ({ at }) => at,
    ),
  NEWEST: () => sortedBy(({ at }) => at),
  RATING_HIGH: () =>
    sortedBy(
      ({ rating }) => rating,
      ({ at }) => at,
    ),
  RATING_LOW: () =>
    sortedBy(
      ({ rating }) => -rating,
      ({ at }) => at,
    ),
};

const connectionFields =
  'totalCount nodes { id rating } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** One page of the reviews of product 0, or the error. */
async function page(args: Record<string, unknown>): Promise<Answer> {
  const query = `query ($r: [_Any!]!, $first: Int!, $after: String, $sort: ReviewSort, $rating: Int) {
    _entities(representations: $r) { ... on Product {
      reviews(first: $first, after: $after, sort: $sort, rating: $rating) { ${connectionFields} }
    } }
  }`;
  const r = [{ __typename: 'Product', id: productId(0) }];
  const { data, errors } = await reviews.execute(query, { r, first: 100, ...args });
  return errors ? { error: errors[0] } : data._entities[0].reviews;
}

/** All pages of a listing, one after the other. */
async function walk(args: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await page({ ...args, after });
    ids.push(...nodes.map(({ id }: Answer) => id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

describe('the reviews of a product', () => {
  test.each(['HELPFUL', 'NEWEST', 'RATING_HIGH', 'RATING_LOW'])(
    '%s: the same order in pages of any size',
    async (sort) => {
      const ids = expected[sort]?.().map(({ id }) => id);
      for (const first of [1, 2, 3, 100]) expect(await walk({ sort, first })).toEqual(ids);
    },
  );

  test('are the most helpful first unless told otherwise', async () => {
    const ids = expected.HELPFUL?.().map(({ id }) => id);
    const { nodes } = await page({});
    expect(nodes.map(({ id }: Answer) => id)).toEqual(ids);
    expect(await walk({ sort: null, first: 2 })).toEqual(ids);
  });

  test.each(['HELPFUL', 'NEWEST', 'RATING_LOW'])('of five stars only, %s', async (sort) => {
    const five = expected[sort]?.().filter(({ rating }) => rating === 5);
    expect(await walk({ sort, rating: 5, first: 1 })).toEqual(five?.map(({ id }) => id));
    expect((await page({ sort, rating: 5, first: 1 })).totalCount).toBe(3);
  });

  test('know how many there are and where a page stands', async () => {
    const first = await page({ first: 3 });
    expect(first.totalCount).toBe(written.length);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const last = await page({ first: 100, after: first.pageInfo.endCursor });
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await page({ first: 100, after: last.pageInfo.endCursor })).nodes).toEqual([]);
  });

  test.each([
    [{ first: 0 }, /1 to 100/],
    [{ first: 101 }, /1 to 100/],
    [{ first: -1 }, /1 to 100/],
    [{ rating: 6 }, /1 to 5/],
    [{ after: 'nonsense' }, /cursor/],
    [{ after: '' }, /cursor/],
  ])('refuse %j in clear words', async (args, message) => {
    const { error } = await page(args);
    expect(error).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('refuse a cursor of another sort, filter or product', async () => {
    const { endCursor } = (await page({ first: 1, sort: 'NEWEST' })).pageInfo;
    for (const args of [{ sort: 'HELPFUL' }, { sort: 'NEWEST', rating: 5 }]) {
      expect((await page({ ...args, after: endCursor })).error.extensions.code).toBe('BAD_USER_INPUT');
    }
    const query =
      'query ($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on Product { reviews(sort: NEWEST, after: $after) { totalCount } } } }';
    const other = [{ __typename: 'Product', id: productId(1) }];
    const { data, errors } = await reviews.execute(query, { r: other, after: endCursor });
    expect([data, errors[0].extensions.code]).toEqual([{ _entities: [{ reviews: null }] }, 'BAD_USER_INPUT']);
  });
});

describe('a product', () => {
  test('without reviews has an empty summary and an empty list', async () => {
    const fields = `ratingSummary { average count } reviews { ${connectionFields} } viewerReview { id }`;
    expect(await askProducts(reviews, [productId(1)], fields, anna)).toEqual([
      {
        ratingSummary: { average: 0, count: 0 },
        reviews: {
          totalCount: 0,
          nodes: [],
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        },
        viewerReview: null,
      },
    ]);
  });

  test('with an id that cannot be one is not there', async () => {
    expect(await askProducts(reviews, ['nope', 'prd_x\u0000'], 'ratingSummary { count }')).toEqual([null, null]);
  });

  test('shows each customer their own review, whatever its status, and guests none', async () => {
    const { review } = await submit(reviews, anna);
    const own = async (identity: typeof anna | typeof guest) =>
      (await askProducts(reviews, [productId(0)], 'viewerReview { id status }', identity))[0].viewerReview;
    expect(await own(anna)).toEqual({ id: review.id, status: 'PENDING' });
    await moderate(reviews, review.id, 'REJECT');
    expect(await own(anna)).toEqual({ id: review.id, status: 'REJECTED' });
    expect([await own(ben), await own(guest)]).toEqual([null, null]);
  });
});

describe('the viewer', () => {
  const query = `query ($first: Int!, $after: String) { viewer {
    reviews(first: $first, after: $after) { totalCount nodes { status product { id } } pageInfo { hasNextPage endCursor } }
  } }`;

  test('has all reviews of their own, the newest first, and nobody else’s', async () => {
    const author = testUser(newId('cus'), 'customer');
    const products = [];
    for (const number of [10, 11, 12]) {
      reviews.clock.now = new Date(reviews.clock.now.getTime() + 60_000);
      const product = await reviews.publishProduct(number);
      products.unshift(product);
      await submit(reviews, author, { productId: product });
    }
    const first = (await reviews.ask(query, { first: 2 }, author)).viewer.reviews;
    const second = (await reviews.ask(query, { first: 2, after: first.pageInfo.endCursor }, author)).viewer.reviews;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect([...first.nodes, ...second.nodes].map(({ product }: Answer) => product.id)).toEqual(products);
    const stolen = await reviews.execute(query, { first: 2, after: first.pageInfo.endCursor }, ben);
    expect([stolen.data.viewer.reviews, stolen.errors[0].extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
  });

  test('who is a guest has none', async () => {
    expect(await reviews.ask(query, { first: 2 }, guest)).toEqual({ viewer: { reviews: null } });
  });
});

describe('statements', () => {
  const fields = `
    ratingSummary { average histogram { stars count } }
    reviews(first: 5) { totalCount nodes { id author { displayName } product { id } } }
    newest: reviews(first: 5, sort: NEWEST) { nodes { id product { ratingSummary { count } } } }
    viewerReview { id }`;

  test('are as many for twenty products as for one', async () => {
    const products = Array.from({ length: 20 }, (_, number) => productId(number));
    reviews.countStatements();
    await askProducts(reviews, products.slice(0, 1), fields, anna);
    const forOne = reviews.countStatements();
    const answers = await askProducts(reviews, products, fields, anna);
    expect([forOne, reviews.countStatements(), answers.length]).toEqual([4, 4, 20]);
  });

  test('are one for any number of review references', async () => {
    const representations = written.map(({ id }) => ({ __typename: 'Review', id }));
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Review { id rating } } }';
    reviews.countStatements();
    const { _entities } = await reviews.ask(query, { r: representations });
    expect(_entities).toEqual(written.map(({ id, rating }) => ({ id, rating })));
    expect(reviews.countStatements()).toBe(1);
  });

  test('count nothing that was not asked for', async () => {
    reviews.countStatements();
    await askProducts(reviews, [productId(0)], 'reviews { nodes { id } }');
    expect(reviews.countStatements()).toBe(1);
  });
});
