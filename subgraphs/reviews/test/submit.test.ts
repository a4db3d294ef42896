import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import { CustomerRegistered, ProductArchived } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askProducts, askReview, codesOf, publish, submit, submitMutation, validInput } from './operations.ts';
import { anna, ben, guest, productId, type RunningReviews, startReviews, support } from './start-reviews.ts';

let reviews: RunningReviews;
beforeAll(async () => {
  reviews = await startReviews('submit');
});
afterAll(() => reviews.stop());

/** Somebody who has not reviewed anything yet. */
const someone = () => testUser(newId('cus'), 'customer');

async function countReviewsOf(customerId: string): Promise<number> {
  const { rows } = await reviews.database
    .current()
    .execute(sql`select 1 from reviews where customer_id = ${customerId}`);
  return rows.length;
}

describe('a submitted review', () => {
  test('waits for a moderator: its author and moderators see it, nobody else', async () => {
    const { review, userErrors } = await submit(reviews, anna);
    expect(userErrors).toEqual([]);
    expect(review).toMatchObject({ rating: 5, title: 'Good', status: 'PENDING', helpfulCount: 0 });
    expect(await askReview(reviews, review.id, anna)).toMatchObject({ status: 'PENDING' });
    expect(await askReview(reviews, review.id, support)).toMatchObject({ status: 'PENDING' });
    expect([await askReview(reviews, review.id, ben), await askReview(reviews, review.id, guest)]).toEqual([
      null,
      null,
    ]);
    const [product] = await askProducts(reviews, [productId(0)], 'ratingSummary { count } reviews { nodes { id } }');
    expect(product).toEqual({ ratingSummary: { count: 0 }, reviews: { nodes: [] } });
  });

  test('reaches back to its product and the caller’s review of it', async () => {
    const fields = 'review { id product { id viewerReview { id status } } }';
    const query = `mutation ($input: ReviewSubmitInput!) { reviewSubmit(input: $input) { ${fields} userErrors { code } } }`;
    const { review } = (await reviews.ask(query, { input: validInput() }, someone())).reviewSubmit;
    expect(review.product).toEqual({ id: productId(0), viewerReview: { id: review.id, status: 'PENDING' } });
  });

  test('is answered as it is after each of several mutations in one request', async () => {
    const query = `mutation ($first: ReviewSubmitInput!, $second: ReviewSubmitInput!) {
      first: reviewSubmit(input: $first) { review { rating product { viewerReview { rating } } } userErrors { code } }
      second: reviewSubmit(input: $second) { review { rating product { viewerReview { rating } } } userErrors { code } }
    }`;
    const variables = { first: { ...validInput(), rating: 2 }, second: { ...validInput(), rating: 4 } };
    const { first, second } = await reviews.ask(query, variables, someone());
    const ratingsIn = ({ review }: typeof first) => [review.rating, review.product.viewerReview.rating];
    expect([ratingsIn(first), ratingsIn(second)]).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });

  test('is cleaned of what could harm its readers', async () => {
    const { review } = await submit(reviews, someone(), {
      title: '  Good\u0000 \u202Ething ',
      body: 'First line.\r\n\r\n\r\n\r\nSecond\u0007 line. ',
      displayName: ' A\tB ',
    });
    expect(review).toMatchObject({ title: 'Good thing', body: 'First line.\n\nSecond line.' });
    expect(review.author.displayName).toBe('A B');
  });

  test('shows the chosen name, else the customer’s own shortened, else none', async () => {
    const lena = someone();
    const nameIn = async (language: string, changes?: object) =>
      (await submit(reviews, lena, changes, language)).review.author;
    expect(await nameIn('en')).toEqual({ displayName: 'Anonymous', verifiedPurchase: false });
    expect((await nameIn('de-AT')).displayName).toBe('Anonym');
    const registered = { customerId: lena.subject, firstName: 'Lena', lastName: 'Wagner' };
    await reviews.tell('accounts', CustomerRegistered, registered);
    expect((await nameIn('en')).displayName).toBe('Lena W.');
    expect((await nameIn('en', { displayName: 'lenchen' })).displayName).toBe('lenchen');
    expect((await nameIn('en', { displayName: ' ' })).displayName).toBe('Lena W.');
  });
});

describe('a second review of the same product', () => {
  test('replaces the first, waits again, and leaves the summary', async () => {
    const author = someone();
    const product = await reviews.publishProduct(1);
    const id = await publish(reviews, author, { productId: product, rating: 4 });
    const summary = async () =>
      (await askProducts(reviews, [product], 'ratingSummary { count average }'))[0].ratingSummary;
    expect(await summary()).toEqual({ count: 1, average: 4 });
    const { review } = await submit(reviews, author, {
      productId: product,
      rating: 2,
      title: null,
      body: 'Broke today.',
    });
    expect(review).toMatchObject({ id, rating: 2, title: null, body: 'Broke today.', status: 'PENDING' });
    expect(await summary()).toEqual({ count: 0, average: 0 });
    expect(await askReview(reviews, id, ben)).toBeNull();
    expect(await countReviewsOf(author.subject)).toBe(1);
  });

  test('even at the same moment leaves one review and no error', async () => {
    const author = someone();
    const answers = await Promise.all([1, 2, 3, 4, 5].map((rating) => submit(reviews, author, { rating })));
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ review }) => review.id)).size).toBe(1);
    expect(await countReviewsOf(author.subject)).toBe(1);
  });
});

describe('the idempotency key', () => {
  test('replays: fifty at once write one review and answer the same', async () => {
    const author = someone();
    const input = validInput();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(reviews, author, input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0].review).toMatchObject({ status: 'PENDING' });
    expect(await countReviewsOf(author.subject)).toBe(1);
  });

  test('does not send an old review to the moderators again', async () => {
    const author = someone();
    const input = { ...validInput(), productId: await reviews.publishProduct(2) };
    const id = await publish(reviews, author, input);
    expect((await submit(reviews, author, input)).review).toMatchObject({ id, status: 'PUBLISHED' });
  });

  test('takes the same words written otherwise for the same, and other words for other', async () => {
    const author = someone();
    const input = validInput();
    await submit(reviews, author, input);
    expect(codesOf(await submit(reviews, author, { ...input, title: ' Good ' }))).toEqual([]);
    const reused = await submit(reviews, author, { ...input, rating: 1 });
    expect(reused).toMatchObject({
      review: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
  });

  test('of one customer means nothing for another', async () => {
    const input = validInput();
    const [first, second] = [await submit(reviews, someone(), input), await submit(reviews, someone(), input)];
    expect(first.review.id).not.toBe(second.review.id);
  });

  test('of a refused attempt may be used for the corrected one', async () => {
    const author = someone();
    const input = { ...validInput(), productId: productId(3) };
    expect(codesOf(await submit(reviews, author, input))).toEqual(['PRODUCT_NOT_FOUND']);
    await reviews.publishProduct(3);
    expect(codesOf(await submit(reviews, author, input))).toEqual([]);
  });
});

describe('a review is refused', () => {
  test('with every mistake at once, each with a code and a path', async () => {
    const { review, userErrors } = await submit(reviews, anna, {
      rating: 6,
      title: 'x'.repeat(121),
      body: ' too short\u0000',
      displayName: 'x'.repeat(61),
    });
    expect(review).toBeNull();
    expect(userErrors).toEqual([
      { __typename: 'InputError', code: 'RATING_INVALID', message: 'Choose 1 to 5 stars.', path: ['input', 'rating'] },
      expect.objectContaining({ code: 'TITLE_TOO_LONG', path: ['input', 'title'] }),
      expect.objectContaining({ code: 'BODY_TOO_SHORT', path: ['input', 'body'] }),
      expect.objectContaining({ code: 'DISPLAY_NAME_TOO_LONG', path: ['input', 'displayName'] }),
    ]);
  });

  test('in the language of the request', async () => {
    const { userErrors } = await submit(reviews, anna, { rating: 0 }, 'de-DE');
    expect(userErrors[0].message).toBe('Bitte 1 bis 5 Sterne wählen.');
  });

  test.each([
    [{ body: 'x'.repeat(10) }, []],
    [{ body: '🙂'.repeat(5_000), title: 'x'.repeat(120), displayName: 'x'.repeat(60) }, []],
    [{ body: 'x'.repeat(5_001) }, ['BODY_TOO_LONG']],
    [{ rating: -1 }, ['RATING_INVALID']],
  ])('exactly at the limits %#', async (changes, codes) => {
    expect(codesOf(await submit(reviews, someone(), changes))).toEqual(codes);
  });

  test.each(['prd_nope', '', 'x\u0000', productId(99)])('of the unknown product %j', async (unknown) => {
    expect(codesOf(await submit(reviews, anna, { productId: unknown }))).toEqual(['PRODUCT_NOT_FOUND']);
  });

  test('of an archived product', async () => {
    const product = await reviews.publishProduct(4);
    await reviews.tell('catalog', ProductArchived, { productId: product, version: 2 });
    expect(codesOf(await submit(reviews, anna, { productId: product }))).toEqual(['PRODUCT_ARCHIVED']);
  });

  test.each([
    [guest, 'UNAUTHENTICATED'],
    [{ kind: 'service' as const, subject: 'svc_gateway' }, 'FORBIDDEN'],
  ])('from %j', async (identity, code) => {
    const { data, errors } = await reviews.execute(submitMutation, { input: validInput() }, identity);
    expect([data, errors[0].extensions.code]).toEqual([null, code]);
  });
});
