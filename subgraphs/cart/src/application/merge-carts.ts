import type { Cart } from '../domain/cart.ts';
import { variantIds } from '../domain/cart.ts';
import { isCurrent } from '../domain/cart-state.ts';
import type { Facts } from '../domain/facts.ts';
import { mergeCarts as merge } from '../domain/merge-carts.ts';
import { isGuestId } from '../domain/owner.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { requireCustomer } from './actor.ts';
import { type CartOutcome, type KnownCart, requireOpen, saveChange } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { retryWhenStale, StaleFacts } from './retry-when-stale.ts';

export interface MergeCarts {
  /** Who the caller was before signing in. */
  guestId: string;
  /** The guest's open cart when it is left out. */
  guestCartId?: string | undefined;
  idempotencyKey: string;
}

/**
 * Moves a guest's cart into the caller's. Once: whatever is asked about a cart that was closed changes nothing. Refused while
 * either of them is being ordered. Works with
 * catalog and inventory away, because nobody should be kept from signing in: lines keep their snapshots.
 */
export async function mergeCarts(context: CommandContext, command: MergeCarts): Promise<CartOutcome> {
  const customerId = requireCustomer(context.caller.identity);
  // Else a customer could take over another's.
  if (!isGuestId(command.guestId)) return refuse('CART_NOT_FOUND', 'input', 'guestId');
  return retryWhenStale(() => attempt(context, customerId, command));
}

async function attempt(context: CommandContext, customerId: string, command: MergeCarts): Promise<CartOutcome> {
  const { ports, desk } = context;
  const { guestId, guestCartId, idempotencyKey: key } = command;
  const { carts } = ports;
  const guest = await (guestCartId === undefined ? carts.findOfOwner(guestId) : carts.find(guestCartId));
  if (guestCartId !== undefined && guest?.ownerId !== guestId) return refuse('CART_NOT_FOUND', 'input', 'guestCartId');
  const own = await carts.findOfOwner(customerId);
  if (!guest || !isCurrent(guest.state)) return { ok: true, known: own && { cart: own } };
  const facts = await desk.ask({ market: own?.market ?? guest.market, cart: own, variantIds: variantIds(guest) });
  let known: KnownCart | undefined;
  const input = { guestId, guestCartId };
  const outcome = await ports.oncePerKey({ subject: customerId, mutation: 'cartMerge', key, input }, async () => {
    const done = await mergeLocked(context, customerId, { guest, own, facts });
    if (!done.ok) return done;
    known = done.value;
    return { ok: true as const };
  });
  return outcome.ok ? { ok: true, known } : outcome;
}

/** Of undefined: somebody else has merged the guest's cart meanwhile. */
async function mergeLocked(
  { ports, caller }: CommandContext,
  ownerId: string,
  seen: { guest: Cart; own: Cart | undefined; facts: Facts },
): Promise<Decision<KnownCart | undefined>> {
  const { carts, newId, now, news } = ports;
  // The guest's first, by all who lock two: as no cart is both, nobody waits in a circle. And so a cart is only opened for
  // the customer when there is something to put into it.
  const guest = await carts.lock(seen.guest.id);
  if (!guest || !isCurrent(guest.state)) return accept(undefined);
  const from = requireOpen(guest, guest.ownerId, ['input', 'guestCartId']);
  if (!from.ok) return from;
  const own = await carts.lockOfOwner({ id: newId('crt'), ownerId, market: guest.market, now: now() });
  const into = requireOpen(own, ownerId, []);
  if (!into.ok) return into;
  if (guest.version !== seen.guest.version || own.version !== (seen.own?.version ?? 0)) throw new StaleFacts();
  const merged = merge(own, guest, { facts: seen.facts, newLineId: () => newId('cln') });
  if (!merged.ok) return merged;
  const saved = await saveChange(ports, own, merged.value.own, caller.requestId);
  const closed = await saveChange(ports, guest, merged.value.guest, caller.requestId);
  await news.merged(closed, saved, caller.requestId);
  return accept({ cart: saved, facts: seen.facts });
}
