import { createHash } from 'node:crypto';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { textsFor } from '../domain/texts.ts';
import type { UserError } from './user-error.ts';

/** Whose cart goes where: the same visitor before and after signing in. */
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
export async function takeCartAlong(graph: InternalGraph, handover: Handover): Promise<CartAfterSignIn> {
  const { before, after } = handover;
  const wasGuest = before.identity.kind === 'guest';
  try {
    const guestCartId = wasGuest ? (handover.guestCartId ?? (await findOpenCart(graph, before))) : null;
    if (guestCartId) return await merge(graph, before.identity.subject, guestCartId, after);
    return { cartId: await findOpenCart(graph, after), userErrors: [] };
  } catch {
    const { cartNotMerged, cartUnavailable } = textsFor(after.language);
    const [code, message] = wasGuest ? ['CART_NOT_MERGED', cartNotMerged] : ['CART_UNAVAILABLE', cartUnavailable];
    return { cartId: null, userErrors: [{ code, message, path: null }] };
  }
}

const openCartQuery = 'query WebOpenCart { viewer { cart { id } } }';

async function findOpenCart(graph: InternalGraph, caller: Caller): Promise<string | null> {
  const { viewer } = await graph.execute<{ viewer: { cart: { id: string } | null } }>({ query: openCartQuery }, caller);
  return viewer.cart?.id ?? null;
}

const mergeMutation = `mutation WebCartMerge($input: CartMergeInput!) {
  cartMerge(input: $input) { cart { id } userErrors { code message path } }
}`;

interface MergeAnswer {
  cartMerge: { cart: { id: string } | null; userErrors: UserError[] };
}

/** A merge that is refused leaves the customer with the cart that was there. */
async function merge(
  graph: InternalGraph,
  guestId: string,
  guestCartId: string,
  customer: Caller,
): Promise<CartAfterSignIn> {
  const input = { guestId, guestCartId, idempotencyKey: mergeKey(guestId, guestCartId) };
  const { cartMerge } = await graph.execute<MergeAnswer>({ query: mergeMutation, variables: { input } }, customer);
  const { cart, userErrors } = cartMerge;
  return { cartId: cart?.id ?? (await findOpenCart(graph, customer)), userErrors };
}

/** The same for every attempt: two sign-ins at once merge a cart once. */
function mergeKey(guestId: string, cartId: string): string {
  return `merge:${createHash('sha256').update(`${guestId}\n${cartId}`).digest('base64url')}`;
}
