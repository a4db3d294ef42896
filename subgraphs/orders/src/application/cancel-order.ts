import type { IdempotencyRefusal } from '@prism/platform/idempotency';
import type { Order } from '../domain/order.ts';
import type { Refusal } from '../domain/refusal.ts';
import { isStaff, requirePerson } from './actor.ts';
import { changeOrder } from './change-order.ts';
import { type CommandContext, causeOf } from './command-context.ts';
import { answerDeadline, followOrder } from './follow-order.ts';

export interface CancelOrder {
  orderId: string;
  reason?: string;
  idempotencyKey: string;
}

export type OrderOutcome =
  | { ok: true; orderId: string }
  | { ok: false; refusals: readonly (Refusal | IdempotencyRefusal)[] };

/** Calls an order off, for its owner or for support: the wish is committed, then everything is given back, here and now. */
export async function cancelOrder(context: CommandContext, command: CancelOrder): Promise<OrderOutcome> {
  const subject = requirePerson(context.caller.identity);
  const until = answerDeadline(context);
  const { idempotencyKey: key, ...input } = command;
  const outcome = await context.ports.oncePerKey({ subject, mutation: 'orderCancel', key, input }, () =>
    requestCancellation(context, input),
  );
  if (outcome.ok) await followOrder(context, outcome.orderId, until);
  return outcome;
}

async function requestCancellation(
  context: CommandContext,
  { orderId, reason }: Omit<CancelOrder, 'idempotencyKey'>,
): Promise<OrderOutcome> {
  const { identity } = context.caller;
  const isOwner = ({ ownerId }: Order) => ownerId === identity.subject;
  const by = isStaff(identity) ? 'SUPPORT' : 'OWNER';
  const outcome = await changeOrder(context.ports, orderId, {
    command: { type: 'CancelOrder', by, ...(reason !== undefined && { reason }) },
    cause: causeOf(context),
    mayChange: (order) => isOwner(order) || isStaff(identity),
  });
  return outcome.ok ? { ok: true, orderId } : outcome;
}
