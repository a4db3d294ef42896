import { PrismError } from '@prism/platform/errors';
import type { Cart } from '../domain/cart.ts';
import { isCurrent } from '../domain/cart-state.ts';
import type { Facts } from '../domain/facts.ts';
import { isSameMarket } from '../domain/market.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type CartOutcome, decideAndSave, type KnownCart, requireOpen } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { retryWhenStale, StaleFacts } from './retry-when-stale.ts';

/** Something that is put into a cart, once per key. */
export interface Putting {
  ownerId: string;
  /** The owner's cart when it is left out, opened if there is none. */
  cartId: string | undefined;
  variantIds: readonly string[];
  mutation: string;
  idempotencyKey: string;
  /** What has to be the same when the key comes again. */
  input: object;
  decide(cart: Cart, facts: Facts): Decision<Cart>;
}

const path = ['input', 'cartId'];

/** Throws SUBGRAPH_UNAVAILABLE when the catalog cannot say what it costs. */
export async function putIntoCart(context: CommandContext, putting: Putting): Promise<CartOutcome> {
  return retryWhenStale(() => attempt(context, putting));
}

async function attempt(context: CommandContext, putting: Putting): Promise<CartOutcome> {
  const { ports, caller } = context;
  const { ownerId, mutation, idempotencyKey: key, input } = putting;
  const found = await find(context, putting);
  if (!found.ok) return found;
  const cart = found.value;
  const facts = await askFacts(context, cart, putting.variantIds);
  let known: KnownCart | undefined;
  const outcome = await ports.oncePerKey({ subject: ownerId, mutation, key, input }, async () => {
    const locked = requireOpen(await lock(context, putting), ownerId, path);
    if (!locked.ok) return locked;
    if (!isSameMarket(locked.value.market, facts.market)) throw new StaleFacts();
    const news = { facts: { facts, version: cart?.version ?? 0 }, requestId: caller.requestId };
    const done = await decideAndSave(ports, locked.value, news, (seen) => putting.decide(seen, facts));
    if (!done.ok) return done;
    known = done.known;
    return { ok: true as const };
  });
  return outcome.ok ? { ok: true, known } : outcome;
}

/** Also one that is being ordered: what was put in before, with the same key, is answered again. */
async function find({ ports }: CommandContext, { cartId, ownerId }: Putting): Promise<Decision<Cart | undefined>> {
  if (cartId === undefined) return accept(await ports.carts.findOfOwner(ownerId));
  const cart = await ports.carts.find(cartId);
  return cart?.ownerId === ownerId && isCurrent(cart.state) ? accept(cart) : refuse('CART_NOT_FOUND', ...path);
}

/** Fails closed: what the catalog does not price cannot be sold. Before the transaction: nobody waits for it with a lock. */
async function askFacts(
  { desk, caller }: CommandContext,
  cart: Cart | undefined,
  variantIds: readonly string[],
): Promise<Facts> {
  const facts = await desk.ask({ market: cart?.market ?? caller.market, cart, variantIds });
  if (!facts.catalog) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The catalog cannot be asked just now.');
  return facts;
}

async function lock({ ports, caller }: CommandContext, { cartId, ownerId }: Putting): Promise<Cart | undefined> {
  if (cartId !== undefined) return ports.carts.lock(cartId);
  return ports.carts.lockOfOwner({ id: ports.newId('crt'), ownerId, market: caller.market, now: ports.now() });
}
