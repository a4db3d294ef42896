import { applyBatch as apply } from '../application/batch/apply-batch.ts';
import type { BatchAct, BatchOp } from '../domain/batch/batch-op.ts';
import type { BatchOpInput, MutationResolvers } from '../generated/resolvers.ts';
import { toUserError } from './user-error.ts';

export const applyBatch: NonNullable<MutationResolvers['applyBatch']> = async (_root, { ops }, context) => {
  const { ports, internalGraph: graph, log, caller } = context;
  const answer = await apply({ ...ports, graph, log }, caller, ops.map(toOp));
  return {
    results: answer.results.map(({ userErrors, ...result }) => ({
      ...result,
      userErrors: userErrors.map(toUserError),
    })),
    cart: answer.cartId === null ? null : { id: answer.cartId },
    wishlist: answer.wishlistId === null ? null : { id: answer.wishlistId },
    syncCursor: answer.syncCursor,
  };
};

function toOp({ opId, idempotencyKey, ...rest }: BatchOpInput): BatchOp {
  const acts = actsOf(rest);
  return { opId, idempotencyKey, act: acts.length === 1 ? acts[0] : undefined };
}

function actsOf(op: Omit<BatchOpInput, 'opId' | 'idempotencyKey'>): BatchAct[] {
  const { cartAdd, cartSet, wishlistSet, markRead, review } = op;
  const acts: BatchAct[] = [];
  if (cartAdd) {
    const { cartId, variantId, quantity } = cartAdd;
    acts.push({ kind: 'cartAdd', input: { ...(cartId && { cartId }), variantId, quantity: quantity ?? 1 } });
  }
  if (cartSet) acts.push({ kind: 'cartSet', input: { ...cartSet } });
  if (wishlistSet) acts.push({ kind: 'wishlistSet', input: { ...wishlistSet } });
  if (markRead) acts.push({ kind: 'markRead', input: { ids: [...markRead] } });
  if (review) {
    const { productId, rating, title, body } = review;
    acts.push({ kind: 'review', input: { productId, rating, ...(title && { title }), body } });
  }
  return acts;
}
