import { fingerprint } from '@prism/platform/idempotency';
import type { Identity } from '@prism/platform/identity';
import { decide } from '../domain/decide.ts';
import { replay } from '../domain/evolve.ts';
import type { OrderDraft } from '../domain/order-draft.ts';
import { type CommandContext, causeOf } from './command-context.ts';
import type { PlaceOrder } from './place-order-command.ts';
import type { CheckoutSnapshot, Taken } from './ports.ts';
import { projectOrder } from './projections/order-view.ts';
import { alarmOf, numberEvents, publish } from './record-events.ts';
import type { Begun } from './saga/saga.ts';

/**
 * The intent, written down before anything is asked of anybody, with a lease for whoever asked. Undefined: another request was there first, the same one sent
 * twice or another one for the same cart.
 */
export async function beginPlacement(
  context: CommandContext,
  command: PlaceOrder,
  snapshot: CheckoutSnapshot,
): Promise<Begun | undefined> {
  for (;;) {
    const begun = await writeDown(context, command, makeDraft(context, command, snapshot));
    // Another order has the number by chance: the next one will not.
    if (begun !== 'NUMBER') return begun === 'KEY_OR_CART' ? undefined : begun;
  }
}

/** What makes two requests with one key the same. */
export function fingerprintOf({ idempotencyKey: _key, ...input }: PlaceOrder): string {
  return fingerprint(input);
}

async function writeDown(context: CommandContext, command: PlaceOrder, draft: OrderDraft): Promise<Taken | Begun> {
  const { ports } = context;
  const cause = causeOf(context);
  const decision = decide(undefined, { type: 'RequestPlacement', draft });
  const recorded = decision.ok ? numberEvents(decision.events, 0, { ...cause, at: ports.now() }) : [];
  const { idempotencyKey } = command;
  const holder = ports.newId('drv');
  return ports.unitOfWork(async () => {
    const key = { idempotencyKey, fingerprint: fingerprintOf(command) };
    const order = replay(recorded);
    const taken = await ports.store.begin(key, { order, events: recorded, view: projectOrder(recorded) }, holder);
    if (taken) return taken;
    await publish(ports, order, { recorded, cause, alarm: alarmOf(order) });
    return { history: { order, events: recorded }, holder };
  });
}

function makeDraft({ ports, caller }: CommandContext, command: PlaceOrder, snapshot: CheckoutSnapshot): OrderDraft {
  const { newId, newNumber, now } = ports;
  return {
    id: newId('ord'),
    number: newNumber(),
    ...ownerOf(caller.identity),
    language: caller.language,
    ...snapshot,
    lines: snapshot.lines.map((line) => ({ id: newId('oln'), ...line })),
    paymentSessionId: command.paymentSessionId,
    placedAt: now().toISOString(),
  };
}

function ownerOf({ kind, subject: ownerId }: Identity): Pick<OrderDraft, 'ownerId' | 'customerId'> {
  return kind === 'user' ? { ownerId, customerId: ownerId } : { ownerId };
}
