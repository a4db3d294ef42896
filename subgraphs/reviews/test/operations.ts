import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { type Answer, productId, type RunningReviews, support } from './start-reviews.ts';

const reviewFields = 'id rating title body status helpfulCount author { displayName verifiedPurchase }';
const payload = `{ review { ${reviewFields} } userErrors { __typename code message path } }`;

export const submitMutation = `mutation ($input: ReviewSubmitInput!) { reviewSubmit(input: $input) ${payload} }`;
export const voteMutation = `mutation ($id: ID!, $helpful: Boolean!) { reviewVote(reviewId: $id, helpful: $helpful) ${payload} }`;
export const moderateMutation = `mutation ($id: ID!, $decision: ModerationDecision!, $note: String) {
  reviewModerate(reviewId: $id, decision: $decision, note: $note) ${payload}
}`;

export const validInput = () => ({
  productId: productId(0),
  rating: 5,
  title: 'Good',
  body: 'A good thing, all in all.',
  idempotencyKey: newId('key'),
});

export async function submit(
  { ask }: RunningReviews,
  identity: Identity,
  changes: object = {},
  language?: string,
): Promise<Answer> {
  const answer = await ask(submitMutation, { input: { ...validInput(), ...changes } }, identity, language);
  return answer.reviewSubmit;
}

export async function vote({ ask }: RunningReviews, identity: Identity, id: string, helpful: boolean): Promise<Answer> {
  return (await ask(voteMutation, { id, helpful }, identity)).reviewVote;
}

export async function moderate(
  { ask }: RunningReviews,
  id: string,
  decision: 'PUBLISH' | 'REJECT',
  note?: string,
): Promise<Answer> {
  return (await ask(moderateMutation, { id, decision, note }, support)).reviewModerate;
}

/** A review that everyone sees; its id. */
export async function publish(running: RunningReviews, identity: Identity, changes: object = {}): Promise<string> {
  const { review, userErrors } = await submit(running, identity, changes);
  if (!review) throw new Error(JSON.stringify(userErrors));
  await moderate(running, review.id, 'PUBLISH');
  return review.id;
}

/** Fields of products by reference, as a gateway asks for them; null for what does not resolve. */
export async function askProducts(
  { ask }: RunningReviews,
  ids: readonly string[],
  fields: string,
  identity?: Identity,
): Promise<Answer[]> {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Product { ${fields} } }
  }`;
  const representations = ids.map((id) => ({ __typename: 'Product', id }));
  return (await ask(query, { representations }, identity))._entities;
}

/** A review by reference as somebody sees it: null, or with its fields. */
export async function askReview(
  { ask }: RunningReviews,
  id: string,
  identity?: Identity,
  fields = 'id status',
): Promise<Answer> {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Review { ${fields} } }
  }`;
  return (await ask(query, { representations: [{ __typename: 'Review', id }] }, identity))._entities[0];
}

export const codesOf = (payload: Answer): string[] => payload.userErrors.map(({ code }: Answer) => code);
