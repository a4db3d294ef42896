import { PrismError } from '@prism/platform/errors';
import { addLines as decide, type WantedLine } from '../domain/add-lines.ts';
import { type Cart, maxLines } from '../domain/cart.ts';
import type { Facts } from '../domain/facts.ts';
import { isSameMarket } from '../domain/market.ts';
import { refuse } from '../domain/refusal.ts';
import { requirePerson } from './actor.ts';
import { type CartOutcome, decideAndSave, isOpenOf, type KnownCart } from './change-cart.ts';
import type { CommandContext } from './command.ts';
import { retryWhenStale, StaleFacts } from './retry-when-stale.ts';

export interface AddLines {
  /** The caller's open cart when it is left out, opened if there is none. */
  cartId?: string | undefined;
  lines: readonly WantedLine[];
  idempotencyKey: string;
}

/** Puts lines into a cart, once per key. Throws SUBGRAPH_UNAVAILABLE when the catalog cannot say what they cost. */
export async function addLines(context: CommandContext, command: AddLines): Promise<CartOutcome> {
  const ownerId = requirePerson(context.caller.identity);
  // Before anybody is asked: a list that nobody writes by hand is not passed on.
  if (command.lines.length > maxLines) return refuse('TOO_MANY_LINES', 'input', 'lines');
  return retryWhenStale(() => attempt(context, ownerId, command));
}

async function attempt(context: CommandContext, ownerId: string, command: AddLines): Promise<CartOutcome> {
  const { ports, caller } = context;
  const { cartId, lines } = command;
  const cart = await (cartId === undefined ? ports.carts.findOpen(ownerId) : ports.carts.find(cartId));
  if (cartId !== undefined && !(cart && isOpenOf(cart, ownerId))) return refuse('CART_NOT_FOUND', 'input', 'cartId');
  const facts = await askFacts(context, cart, lines);
  let known: KnownCart | undefined;
  const key = { subject: ownerId, mutation: 'cartLinesAdd', key: command.idempotencyKey, input: { cartId, lines } };
  const outcome = await ports.oncePerKey(key, async () => {
    const locked = await lock(context, ownerId, command);
    if (!locked) return refuse('CART_NOT_FOUND', 'input', 'cartId');
    if (!isSameMarket(locked.market, facts.market)) throw new StaleFacts();
    const news = { facts: { facts, version: cart?.version ?? 0 }, requestId: caller.requestId };
    const done = await decideAndSave(ports, locked, news, (seen) =>
      decide(seen, lines, { facts, newLineId: () => ports.newId('cln') }),
    );
    if (!done.ok) return done;
    known = done.known;
    return { ok: true as const };
  });
  return outcome.ok ? { ok: true, known } : outcome;
}

/** Fails closed: what the catalog does not price cannot be sold. Before the transaction: nobody waits for it with a lock. */
async function askFacts(
  { desk, caller }: CommandContext,
  cart: Cart | undefined,
  lines: readonly WantedLine[],
): Promise<Facts> {
  const variantIds = lines.map(({ variantId }) => variantId);
  const facts = await desk.ask({ market: cart?.market ?? caller.market, cart, variantIds });
  if (!facts.catalog) throw new PrismError('SUBGRAPH_UNAVAILABLE', 'The catalog cannot be asked just now.');
  return facts;
}

async function lock({ ports, caller }: CommandContext, ownerId: string, { cartId }: AddLines) {
  if (cartId === undefined)
    return ports.carts.lockOpen({ id: ports.newId('crt'), ownerId, market: caller.market, now: ports.now() });
  const cart = await ports.carts.lock(cartId);
  return cart && isOpenOf(cart, ownerId) ? cart : undefined;
}
