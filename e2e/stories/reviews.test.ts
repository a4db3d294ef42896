import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

story('a review', (shop) => {
  const productOf = async (slug: string): Promise<Json> =>
    dataOf(await shop.web().run('ProductPage', { slug })).productPage.product;
  const inputFor = (productId: string, changes: object = {}) => ({
    productId,
    rating: 5,
    title: 'Bright',
    body: 'It lights the whole desk, and nothing else.',
    idempotencyKey: randomUUID(),
    ...changes,
  });
  const submit = async (client: WebClient, input: object): Promise<Json> =>
    dataOf(await client.run('ReviewSubmit', { input })).reviewSubmit;
  const reviewsOf = async (productId: string, client: WebClient = shop.web()): Promise<Json> =>
    dataOf(await client.run('ProductReviews', { productId, sort: 'NEWEST' })).product;
  const moderate = async (reviewId: string, decision: 'PUBLISH' | 'REJECT'): Promise<Json> => {
    const support = await shop.adminOf(demoPeople.support);
    return dataOf(await support.run('ReviewModerate', { reviewId, decision, note: 'As told in the story.' }))
      .reviewModerate;
  };

  test('waits for a moderator: its author sees it, nobody else', async () => {
    const { id, ratingSummary } = await productOf('layali-lantern');
    const author = await shop.webOf();
    const { review, userErrors } = await submit(author, inputFor(id));
    expect(userErrors).toEqual([]);
    expect(review).toMatchObject({ rating: 5, status: 'PENDING', product: { viewerReview: { id: review.id } } });
    expect((await reviewsOf(id, author)).viewerReview).toMatchObject({ id: review.id, status: 'PENDING' });
    const { reviews, viewerReview, ratingSummary: unchanged } = await reviewsOf(id);
    expect(viewerReview).toBeNull();
    expect(reviews.nodes.map((node: Json) => node.id)).not.toContain(review.id);
    expect(unchanged.count).toBe(ratingSummary.count);
  });

  test('is written once however often it is sent with the same key', async () => {
    const { id } = await productOf('foxy-mug');
    const author = await shop.webOf();
    const input = inputFor(id);
    const first = await submit(author, input);
    expect(await submit(author, input)).toEqual(first);
    const together = await Promise.all([submit(author, input), submit(author, input)]);
    expect(together).toEqual([first, first]);
    const { viewer } = dataOf(await author.run('AccountOverview'));
    expect(viewer.reviews.nodes).toHaveLength(1);
  });

  test('does not take a key for two different things', async () => {
    const { id } = await productOf('foxy-mug');
    const author = await shop.webOf();
    const input = inputFor(id);
    const { review } = await submit(author, input);
    expect(await submit(author, { ...input, rating: 1 })).toMatchObject({
      review: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect((await reviewsOf(id, author)).viewerReview).toMatchObject({ id: review.id, rating: 5 });
  });

  test('shares its key with nobody: two people may send the same', async () => {
    const { id } = await productOf('foxy-mug');
    const input = inputFor(id);
    const [one, other] = await Promise.all([shop.webOf(), shop.webOf()]);
    const [first, second] = [await submit(one, input), await submit(other, { ...input, rating: 2 })];
    expect(second).toMatchObject({ review: { rating: 2 }, userErrors: [] });
    expect(second.review.id).not.toBe(first.review.id);
  });

  test('is on the page within two seconds of being published, and counts in its rating', async () => {
    const person = await shop.register('Vera');
    const { id } = await productOf('mystery-tote');
    const { ratingSummary: before } = await productOf('mystery-tote');
    const { review } = await submit(await shop.webOf(person), inputFor(id));
    expect(await moderate(review.id, 'PUBLISH')).toMatchObject({ review: { status: 'PUBLISHED' }, userErrors: [] });
    const isThere = ({ reviews }: Json) => reviews.nodes.some((node: Json) => node.id === review.id);
    const { reviews } = await eventually(2_000, () => reviewsOf(id), isThere);
    const shown = reviews.nodes.find((node: Json) => node.id === review.id);
    expect(shown).toMatchObject({ title: 'Bright', author: { displayName: 'Vera S.', verifiedPurchase: false } });
    const { ratingSummary: after } = await productOf('mystery-tote');
    expect(after.count).toBe(before.count + 1);
    expect(after.average * after.count).toBeCloseTo(before.average * before.count + 5, 6);
  });

  test('can be found helpful, by others only, and once by each', async () => {
    const { id } = await productOf('foxy-mug');
    const author = await shop.webOf();
    const { review } = await submit(author, inputFor(id));
    await moderate(review.id, 'PUBLISH');
    const vote = async (client: WebClient, helpful = true): Promise<Json> =>
      dataOf(await client.run('ReviewVote', { reviewId: review.id, helpful })).reviewVote;
    const reader = await shop.webOf();
    expect((await vote(reader)).review.helpfulCount).toBe(1);
    expect((await vote(reader)).review.helpfulCount).toBe(1);
    const visitor = shop.web();
    expect((await vote(visitor)).review.helpfulCount).toBe(2);
    expect((await vote(visitor)).review.helpfulCount).toBe(2);
    expect((await vote(reader, false)).review.helpfulCount).toBe(1);
    expect(await vote(author)).toMatchObject({ review: null, userErrors: [{ code: 'OWN_REVIEW' }] });
  });

  test('goes back to the moderators when it is edited, and off the page', async () => {
    const { id } = await productOf('foxy-mug');
    const author = await shop.webOf();
    const { review } = await submit(author, inputFor(id));
    await moderate(review.id, 'PUBLISH');
    const edited = await submit(author, inputFor(id, { rating: 3 }));
    expect(edited.review).toMatchObject({ id: review.id, rating: 3, status: 'PENDING' });
    expect((await reviewsOf(id)).reviews.nodes.map((node: Json) => node.id)).not.toContain(review.id);
  });

  test('is not published when a moderator rejects it', async () => {
    const { id } = await productOf('borealis-lamp');
    const author = await shop.webOf();
    const { review } = await submit(author, inputFor(id));
    expect((await moderate(review.id, 'REJECT')).review).toMatchObject({
      status: 'REJECTED',
      moderationNote: 'As told in the story.',
    });
    expect((await reviewsOf(id, author)).viewerReview.status).toBe('REJECTED');
    expect((await reviewsOf(id)).reviews.nodes.map((node: Json) => node.id)).not.toContain(review.id);
  });

  test('can be written in the app', async () => {
    const { id } = await productOf('spectrum-tee');
    const phone = await shop.mobileOf();
    const { reviewSubmit } = dataOf(await phone.run('ReviewSubmit', { input: inputFor(id) }));
    expect(reviewSubmit).toMatchObject({ review: { rating: 5, status: 'PENDING' }, userErrors: [] });
  });

  test('says all that is wrong with it at once', async () => {
    const { id } = await productOf('borealis-lamp');
    const { review, userErrors } = await submit(
      await shop.webOf(),
      inputFor(id, { rating: 6, body: 'Short.', title: 'x'.repeat(121) }),
    );
    expect(review).toBeNull();
    expect(userErrors.map(({ code }: Json) => code).sort()).toEqual([
      'BODY_TOO_SHORT',
      'RATING_INVALID',
      'TITLE_TOO_LONG',
    ]);
  });

  test('needs a product that is there', async () => {
    const { userErrors } = await submit(await shop.webOf(), inputFor('prd_01D00000000000000000000000'));
    expect(userErrors).toMatchObject([{ code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] }]);
  });

  test('is not written by a visitor', async () => {
    const { id } = await productOf('borealis-lamp');
    const answer = await shop.web().run('ReviewSubmit', { input: inputFor(id) });
    expect(answer.data).toBeNull();
    expect(codesOf(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});
