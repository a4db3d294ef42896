import type { InternalGraph } from '@prism/platform/graph';
import { fingerprint } from '@prism/platform/idempotency';
import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import { type BatchAct, type BatchOp, keeperOf, laneOf, needsSignIn } from '../../domain/batch/batch-op.ts';
import type { Ports } from '../ports.ts';
import { carryOut, type Effect } from './carry-out.ts';
import { applied, fromDomain, type OpResult, type OpScene, rejected, replayed, retryLater } from './op-result.ts';

export type BatchNeeds = Pick<Ports, 'appliedOps' | 'syncReaders' | 'syncLog' | 'now'> & {
  graph: InternalGraph;
  log: Logger;
};

/** Kept for the answer itself, in ms. */
const reserveMs = 300;
/** With less than that, in ms, an operation is not begun. */
const leastMs = 300;
const outOfTimeRetryMs = 1_000;

/** One batch on its way through its operations. */
export interface BatchRun {
  needs: BatchNeeds;
  caller: Caller;
  /** Fingerprints of what is applied, by key. */
  applied: Map<string, string>;
  /** Lanes and keepers that nothing more is sent to, and when to try again, in ms. */
  held: Map<string, number>;
  cartId: string | undefined;
  wishlistId: string | undefined;
}

/** Carries out one operation, unless it was before, may not be, or has to wait. Never throws. */
export async function takeOp(run: BatchRun, { act, idempotencyKey }: BatchOp, scene: OpScene): Promise<OpResult> {
  if (!act) return rejected(scene, 'EXACTLY_ONE_OPERATION');
  const print = fingerprint(act);
  const before = run.applied.get(idempotencyKey);
  if (before !== undefined)
    return before === print ? replayed(scene) : rejected(scene, 'IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
  if (needsSignIn(act) && run.caller.identity.kind !== 'user') return rejected(scene, 'UNAUTHENTICATED', act.kind);
  const heldMs = run.held.get(laneOf(act)) ?? run.held.get(keeperOf(act));
  if (heldMs !== undefined) return retryLater(scene, 'HELD_BACK', heldMs);
  const deadline = run.caller.deadline - reserveMs;
  if (deadline - run.needs.now().getTime() < leastMs) {
    run.held.set(laneOf(act), outOfTimeRetryMs);
    return retryLater(scene, 'OUT_OF_TIME', outOfTimeRetryMs);
  }
  const effect = await carryOut(run.needs.graph, { ...run.caller, deadline }, { act, idempotencyKey });
  return conclude(run, { act, key: idempotencyKey, fingerprint: print, effect }, scene);
}

interface Concluded {
  act: BatchAct;
  key: string;
  fingerprint: string;
  effect: Effect;
}

async function conclude(
  run: BatchRun,
  { act, key, fingerprint, effect }: Concluded,
  scene: OpScene,
): Promise<OpResult> {
  const { opId } = scene;
  switch (effect.kind) {
    case 'done': {
      run.cartId = effect.cartId ?? run.cartId;
      run.wishlistId = effect.wishlistId ?? run.wishlistId;
      run.applied.set(key, fingerprint);
      return (await record(run, { key, fingerprint })) ? applied(scene) : replayed(scene);
    }
    case 'refused':
      return { opId, status: 'REJECTED', userErrors: fromDomain(effect.userErrors, act.kind, scene) };
    case 'forbidden':
      return rejected(scene, effect.code, act.kind);
    case 'busy': {
      const { retryAfterMs } = effect;
      run.held.set(laneOf(act), retryAfterMs);
      const userErrors = fromDomain(effect.userErrors, act.kind, scene);
      return { opId, status: 'RETRY_LATER', retryAfterMs, userErrors };
    }
    case 'outage': {
      const { cause, retryAfterMs } = effect;
      run.needs.log.warn(
        { err: cause, requestId: run.caller.requestId, kind: act.kind },
        'a queued operation has to wait',
      );
      run.held.set(keeperOf(act), retryAfterMs);
      return retryLater(scene, 'SERVICE_UNAVAILABLE', retryAfterMs);
    }
    default:
      return effect satisfies never;
  }
}

/**
 * Fails open: the operation took effect, and whoever sends it again is answered by the domain's own memory of the key, or
 * says the same again. False when another attempt recorded it first.
 */
async function record({ needs, caller }: BatchRun, op: { key: string; fingerprint: string }): Promise<boolean> {
  try {
    return await needs.appliedOps.record(caller.identity.subject, op);
  } catch (error) {
    needs.log.error({ err: error, requestId: caller.requestId }, 'an applied operation could not be recorded');
    return true;
  }
}
