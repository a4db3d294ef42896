import { checkReviewable } from '../domain/known-product.ts';
import { accept, type Decision } from '../domain/refusal.ts';
import type { Review, ReviewDraft } from '../domain/review.ts';
import { createReview, editReview } from '../domain/submit-review.ts';
import { type Actor, requireCustomer } from './actor.ts';
import type { CommandPorts } from './ports.ts';
import { publishChange } from './publish-change.ts';

export interface SubmitReview {
  productId: string;
  draft: ReviewDraft;
  idempotencyKey: string;
}

/** The customer's one review of a product: written, or replaced. Either way a moderator sees it before anyone else. */
export async function submitReview(ports: CommandPorts, { identity, requestId }: Actor, command: SubmitReview) {
  const customerId = requireCustomer(identity);
  const { productId, draft, idempotencyKey: key } = command;
  const attempt = { subject: customerId, mutation: 'reviewSubmit', key, input: { productId, draft } };
  return ports.oncePerKey(attempt, async (): Promise<Decision<{ reviewId: string }>> => {
    const decision = checkReviewable(await ports.neighbourhood.findProduct(productId));
    if (!decision.ok) return decision;
    const { before, after } = await write(ports, customerId, command);
    await publishChange(ports, { ...(before && { before }), after, requestId });
    return accept({ reviewId: after.id });
  });
}

async function write(ports: CommandPorts, customerId: string, { productId, draft }: SubmitReview) {
  const { reviews, newId, now } = ports;
  const first = createReview({ id: newId('rev'), productId, customerId, now: now() }, draft);
  if (await reviews.insert(first)) return { after: first };
  const before = (await reviews.lockByAuthor(customerId, productId)) as Review;
  const after = editReview(before, draft, now());
  await reviews.update(after);
  return { before, after };
}
