import { requirePerson } from './actor.ts';
import { beginPlacement, fingerprintOf } from './begin-placement.ts';
import type { CommandContext } from './command-context.ts';
import { answerDeadline, followOrder } from './follow-order.ts';
import { makeRoom } from './make-room.ts';
import type { PlaceOrder } from './place-order-command.ts';
import { cartPath, type Refused, refusePlacing } from './place-refusal.ts';
import { readCheckout } from './read-checkout.ts';
import type { Begun } from './saga/saga.ts';

/** The order, as far as it is, or why there is none. */
export type PlaceOutcome = { ok: true; orderId: string; begun?: Begun } | Refused;

/**
 * Places an order: the intent is committed, then the saga runs, here and now. Who asks gets the order as far as it is when
 * the time is up; the rest goes on without them, and the same key answers the same order, as far as it is then.
 */
export async function placeOrder(context: CommandContext, command: PlaceOrder): Promise<PlaceOutcome> {
  const ownerId = requirePerson(context.caller.identity);
  const until = answerDeadline(context);
  const find = () => findPlaced(context, ownerId, command);
  const placed = (await find()) ?? (await placeAnew(context, command, until));
  // What stands in the way of a request may be the same one, sent twice: then that one's order is the answer.
  const outcome = placed.ok ? placed : ((await find()) ?? placed);
  if (outcome.ok) await followOrder(context, outcome.orderId, until, outcome.begun);
  return outcome;
}

async function placeAnew(context: CommandContext, command: PlaceOrder, until: number): Promise<PlaceOutcome> {
  const obstacle = await makeRoom(context, command, until);
  if (obstacle) return obstacle;
  const checkout = await readCheckout(context, command);
  if (!checkout.ok) return checkout;
  const begun = await beginPlacement(context, command, checkout.snapshot);
  if (!begun) return refusePlacing({ code: 'CART_BEING_ORDERED', path: cartPath });
  return { ok: true, orderId: begun.history.order.id, begun };
}

/** What the same key has come to, for as long as there are orders. */
async function findPlaced(
  { ports }: CommandContext,
  ownerId: string,
  command: PlaceOrder,
): Promise<PlaceOutcome | undefined> {
  const placed = await ports.store.findPlacement(ownerId, command.idempotencyKey);
  if (!placed) return undefined;
  return placed.fingerprint === fingerprintOf(command) ? { ok: true, orderId: placed.orderId } : reused;
}

const reused: Refused = refusePlacing({
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This idempotency key was used with other input: choose a new one.',
  path: ['input', 'idempotencyKey'],
});
