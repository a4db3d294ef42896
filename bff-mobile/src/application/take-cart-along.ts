import { createHash } from 'node:crypto';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import { textsFor } from '../domain/texts.ts';
import type { UserError } from './open-session.ts';

/** Whose cart goes where: the same person before and after signing in. */
export interface Handover {
  before: Caller;
  after: Caller;
  /** The cart to take along; the guest's open one when it is left out. */
  guestCartId: string | undefined;
}

export interface CartAfterSignIn {
  /** The customer's open cart; null when there is none, or none could be had. */
  cartId: string | null;
  userErrors: UserError[];
}

/**
 * Moves what a guest had into the cart of the customer that the guest turned out to be; without anything to move it finds
 * the customer's open cart. Fails open: a sign-in stands without its cart, and says so in a user error.
 */
export async function takeCartAlong(
  { graph, log }: { graph: InternalGraph; log: Logger },
  { before, after, guestCartId: given }: Handover,
): Promise<CartAfterSignIn> {
  const { identity } = before;
  const wasGuest = identity.kind === 'guest';
  try {
    const guestCartId = wasGuest ? (given ?? (await findOpenCart(graph, before))) : null;
    if (guestCartId) return await merge(graph, { guestId: identity.subject, guestCartId }, after);
    return { cartId: await findOpenCart(graph, after), userErrors: [] };
  } catch (error) {
    log.warn({ err: error, requestId: after.requestId }, 'a sign-in went on without its cart');
    const { cartNotMerged, cartUnavailable } = textsFor(after.language);
    const [code, message] = wasGuest ? ['CART_NOT_MERGED', cartNotMerged] : ['CART_UNAVAILABLE', cartUnavailable];
    return { cartId: null, userErrors: [{ code, message, path: null }] };
  }
}

const openCartQuery = 'query OpenCart { viewer { cart { id } } }';

/** The caller's open cart, null where there is none. Throws when nobody can tell. */
export async function findOpenCart(graph: InternalGraph, caller: Caller): Promise<string | null> {
  const { viewer } = await graph.execute<{ viewer: { cart: { id: string } | null } }>({ query: openCartQuery }, caller);
  return viewer.cart?.id ?? null;
}

const mergeMutation = `mutation CartTakenAlong($input: CartMergeInput!) {
  cartMerge(input: $input) { cart { id } userErrors { code message path ... on RetryLaterError { retryAfterMs } } }
}`;

interface MergeAnswer {
  cartMerge: { cart: { id: string } | null; userErrors: UserError[] };
}

/** A merge that is refused leaves the customer with the cart that was there. */
async function merge(
  graph: InternalGraph,
  guest: { guestId: string; guestCartId: string },
  customer: Caller,
): Promise<CartAfterSignIn> {
  const input = { ...guest, idempotencyKey: mergeKey(guest) };
  const { cartMerge } = await graph.execute<MergeAnswer>({ query: mergeMutation, variables: { input } }, customer);
  const { cart, userErrors } = cartMerge;
  return { cartId: cart?.id ?? (await findOpenCart(graph, customer)), userErrors };
}

/** The same for every attempt: two sign-ins at once merge a cart once. */
const mergeKey = ({ guestId, guestCartId }: { guestId: string; guestCartId: string }) =>
  `merge:${createHash('sha256').update(`${guestId}\n${guestCartId}`).digest('base64url')}`;
