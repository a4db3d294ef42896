import { isDeepStrictEqual } from 'node:util';
import type { IdempotencyRefusal } from '@prism/platform/idempotency';
import { acknowledge, type Cart } from '../domain/cart.ts';
import { isCurrent } from '../domain/cart-state.ts';
import type { Facts } from '../domain/facts.ts';
import { refreshCart } from '../domain/refresh-cart.ts';
import { accept, type Decision, type Refusal, refuse, refuseAll, refuseBeingOrdered } from '../domain/refusal.ts';
import type { CartPorts } from './ports.ts';

/** A cart as it is now, and whether its prices were asked for in this state: then nobody needs to ask again. */
export interface KnownCart {
  cart: Cart;
  facts?: Facts | undefined;
}

/** What a command answers. `known` is absent where there is no cart, and where somebody else answered (a replay). */
export type CartOutcome =
  | { ok: true; known?: KnownCart | undefined }
  | { ok: false; refusals: (Refusal | IdempotencyRefusal)[] };

/** Who changes which cart, and what they know. */
export interface Change {
  cartId: string;
  ownerId: string;
  /** Refuses when the cart has another version by now. */
  expectedVersion?: number | undefined;
  /** Of the cart as it was read before, with its version then. */
  facts?: { facts: Facts; version: number } | undefined;
  /** Where in the arguments the cart's id stands. */
  path: string[];
  requestId: string;
}

/** One change of one cart by its owner: under its lock, wholly or not at all, one version, told in the same transaction. */
export async function changeCart(
  ports: CartPorts,
  change: Change,
  decide: (cart: Cart) => Decision<Cart> | Promise<Decision<Cart>>,
): Promise<CartOutcome> {
  return ports.unitOfWork(async () => {
    const { cartId, ownerId, path, expectedVersion } = change;
    const locked = requireOpen(await ports.carts.lock(cartId), ownerId, path);
    if (!locked.ok) return locked;
    const cart = locked.value;
    if (expectedVersion !== undefined && expectedVersion !== cart.version) return versionConflict(cart);
    return decideAndSave(ports, cart, change, decide);
  });
}

/** The same for a cart that is locked already. */
export async function decideAndSave(
  ports: CartPorts,
  cart: Cart,
  { facts, requestId }: Pick<Change, 'facts' | 'requestId'>,
  decide: (cart: Cart) => Decision<Cart> | Promise<Decision<Cart>>,
): Promise<CartOutcome> {
  const decision = await decide(seenByShopper(cart, facts));
  if (!decision.ok) return decision;
  const saved = await saveChange(ports, cart, decision.value, requestId);
  return { ok: true, known: { cart: saved, facts: facts?.facts } };
}

/** Saves a changed cart as its next version and tells; one that is as it was stays the version it is. */
export async function saveChange(
  ports: Pick<CartPorts, 'carts' | 'news' | 'now'>,
  before: Cart,
  after: Cart,
  requestId: string,
): Promise<Cart> {
  if (isDeepStrictEqual(before, after)) return before;
  const next = { ...after, version: before.version + 1, updatedAt: ports.now() };
  await ports.carts.save(before, next);
  if (next.state.status === 'OPEN') await ports.news.changed(next, requestId);
  return next;
}

/** A cart that its owner may change: to anybody else it is not there, and to nobody once it was closed. */
export function requireOpen(cart: Cart | undefined, ownerId: string, path: string[]): Decision<Cart> {
  if (cart?.ownerId !== ownerId || !isCurrent(cart.state)) return refuse('CART_NOT_FOUND', ...path);
  const { state } = cart;
  return state.status === 'BEING_ORDERED' ? refuseBeingOrdered(state.orderId, ...path) : accept(cart);
}

/**
 * Old news go, new prices come. Not when somebody else was in between: then the facts may be older than what was saved, and
 * must not undo it.
 */
function seenByShopper(cart: Cart, known: Change['facts']): Cart {
  const seen = acknowledge(cart);
  return known?.version === cart.version ? refreshCart(seen, known.facts) : seen;
}

function versionConflict({ version }: Cart) {
  const path = ['input', 'expectedVersion'];
  return refuseAll([{ code: 'CART_VERSION_CONFLICT', path, currentVersion: version }]);
}
