import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';
import { signOut } from './sign-out.ts';
import { takeCartAlong } from './take-cart-along.ts';
import type { UserError } from './user-error.ts';

export interface SignInResult {
  /** Whose session it is; null when nobody was signed in. */
  customerId: string | null;
  change: IdentityChange | null;
  /** The customer's open cart, with what the guest had in theirs. */
  cartId: string | null;
  userErrors: UserError[];
}

/** What accounts answers to whoever opens a session there, by `openedFields`. */
export interface OpenedSession {
  sessionToken: string | null;
  identity: { sessionId: string; subject: string; scopes: string[]; expiresAt: string } | null;
  userErrors: UserError[];
}

export const openedFields = `
  sessionToken
  identity { sessionId subject scopes expiresAt }
  userErrors { code message path }`;

export interface Entrance {
  opened: OpenedSession;
  guestCartId: string | undefined;
  /** Seconds that the cookie is to last; without, the browser forgets it when it closes. */
  maxAgeSeconds?: number;
}

/**
 * What a session opened at accounts means for the browser: the change that the gateway turns into a cookie. The session that it
 * had until now ends with it: whoever holds its old cookie holds nothing.
 */
export async function enter(graph: InternalGraph, entrance: Entrance, caller: Caller): Promise<SignInResult> {
  const { opened, guestCartId, maxAgeSeconds } = entrance;
  const { sessionToken, identity: session, userErrors } = opened;
  if (!sessionToken || !session) return { customerId: null, change: null, cartId: null, userErrors };
  await signOut(graph, caller);
  const { subject, sessionId, scopes } = session;
  const identity = { kind: 'user' as const, subject, sessionId, scopes };
  const lifetime = maxAgeSeconds === undefined ? {} : { maxAgeSeconds };
  const cart = await takeCartAlong(graph, { before: caller, after: { ...caller, identity }, guestCartId });
  return {
    customerId: subject,
    change: { kind: 'signed-in', identity, sessionToken, ...lifetime },
    cartId: cart.cartId,
    userErrors: [...userErrors, ...cart.userErrors],
  };
}
