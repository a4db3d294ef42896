import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { type BatchOp, mostOps } from '../../domain/batch/batch-op.ts';
import { cursorAfterCart } from '../sync/reader.ts';
import { findOpenCart } from '../take-cart-along.ts';
import { findWishlist } from './find-wishlist.ts';
import type { OpResult } from './op-result.ts';
import { type BatchNeeds, type BatchRun, takeOp } from './take-op.ts';

export interface BatchAnswer {
  results: OpResult[];
  cartId: string | null;
  wishlistId: string | null;
  syncCursor: string | null;
}

/**
 * Carries out an app's queue, in its order, each operation once per key. Throws BAD_USER_INPUT for more than 50 of them, and
 * when the memory of what was applied cannot be read: it fails closed, because a quantity that is set twice may undo
 * what happened between.
 */
export async function applyBatch(needs: BatchNeeds, caller: Caller, ops: readonly BatchOp[]): Promise<BatchAnswer> {
  if (ops.length > mostOps) throw new PrismError('BAD_USER_INPUT', `Expected at most ${mostOps} operations.`);
  const known = await needs.appliedOps.find(
    caller.identity.subject,
    ops.map(({ idempotencyKey }) => idempotencyKey),
  );
  const run: BatchRun = {
    needs,
    caller,
    applied: new Map(known),
    held: new Map(),
    cartId: undefined,
    wishlistId: undefined,
  };
  const results: OpResult[] = [];
  // One after the other: the order of a queue is part of what it says.
  for (const [index, op] of ops.entries()) {
    results.push(await takeOp(run, op, { opId: op.opId, index, language: caller.language }));
  }
  return { results, ...(await lookAfterwards(run)) };
}

/** Fails open, each part for itself: the results stand without what is shown beside them. */
async function lookAfterwards(run: BatchRun): Promise<Omit<BatchAnswer, 'results'>> {
  const { needs, caller } = run;
  const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
    asked.catch((error) => {
      needs.log.warn({ err: error, requestId: caller.requestId }, 'a batch is answered without what stands beside it');
      return null;
    });
  const [cartId, wishlistId] = await Promise.all([
    run.cartId ?? orNull(findOpenCart(needs.graph, caller)),
    run.wishlistId ?? (caller.identity.kind === 'user' ? orNull(findWishlist(needs.graph, caller)) : null),
  ]);
  const syncCursor = await orNull(cursorAfterCart(needs, caller.identity, cartId ?? undefined));
  return { cartId, wishlistId, syncCursor };
}
