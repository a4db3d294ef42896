import type { OrderOutcome } from '../application/cancel-order.ts';
import type { PlaceOutcome } from '../application/place-order.ts';
import type { Context } from './context.ts';
import type { Order } from './models.ts';
import { seeOrder } from './see-order.ts';
import { failureError, toUserError, type UserError } from './user-errors.ts';

export interface Payload {
  order: Order | null;
  userErrors: UserError[];
}

/** The answer to a placement: the order as far as it is, and why it came to nothing if it did. */
export async function toPlacePayload(context: Context, outcome: PlaceOutcome): Promise<Payload> {
  const { language } = context.caller;
  if (!outcome.ok)
    return { order: null, userErrors: outcome.refusals.map((refusal) => toUserError(refusal, language)) };
  const order = await seeAnew(context, outcome.orderId);
  const failure = order?.failure;
  return { order, userErrors: failure ? [failureError(failure, order.market.currency, language)] : [] };
}

/** The answer to a command about an order: the order as it is now, for who may see it. */
export async function toPayload(context: Context, outcome: OrderOutcome, orderId: string): Promise<Payload> {
  const userErrors = outcome.ok ? [] : outcome.refusals.map((refusal) => toUserError(refusal, context.caller.language));
  return { order: await seeAnew(context, orderId), userErrors };
}

/** Mutations of one request run one after the other: what an earlier one read is old by now. */
function seeAnew(context: Context, orderId: string): Promise<Order | null> {
  context.loaders.byId.clear(orderId);
  return seeOrder(context, orderId);
}
