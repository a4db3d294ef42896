import { findPrismError } from '@prism/platform/errors';
import { conclude } from '../../domain/conclude.ts';
import { isOverdue } from '../../domain/deadlines.ts';
import type { OrderEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Order } from '../../domain/order.ts';
import type { Cause, Parts } from '../ports.ts';
import { numberEvents } from '../record-events.ts';
import type { Action } from './next-action.ts';
import { refused } from './step.ts';

/** Takes one action and answers all that follows from it: what happened, and what the order has come to by that. */
export async function takeAction(
  action: Action,
  order: Order,
  { parts, now, cause }: { parts: Parts; now: Date; cause: Cause },
): Promise<OrderEvent[]> {
  const answered = await answer(action, order, parts, now);
  const after = (events: readonly OrderEvent[]) =>
    numberEvents(events, order.version, { ...cause, at: now }).reduce<Order>(evolve, order);
  // Only here: in between two steps nothing is open, and all that there is to undo is known.
  const late = isOverdue(after(answered), now) ? refused({ kind: 'GIVEN_UP', code: 'PLACEMENT_TIMED_OUT' }) : [];
  const events = [...answered, ...late];
  return [...events, ...conclude(after(events))];
}

async function answer(action: Action, order: Order, parts: Parts, now: Date): Promise<OrderEvent[]> {
  try {
    return await action.take(order, parts, now);
  } catch (error) {
    if (order.phase === 'PLACING' && wasNotHeard(error))
      return refused({ kind: 'GIVEN_UP', code: 'PLACEMENT_IMPOSSIBLE' });
    throw error;
  }
}

/** Refused before anything was done: asking again would not help. Everything else may have happened. */
function wasNotHeard(error: unknown): boolean {
  const code = findPrismError(error)?.code;
  return code !== undefined && refusedUnheard.has(code);
}

const refusedUnheard: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
]);
