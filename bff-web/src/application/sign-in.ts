import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';
import { signOut } from './sign-out.ts';
import { takeCartAlong } from './take-cart-along.ts';
import type { UserError } from './user-error.ts';

export interface SignInInput {
  email: string;
  password: string;
  remember: boolean;
}

export interface SignInResult {
  /** Whose session it is; null when the credentials did not fit. */
  customerId: string | null;
  change: IdentityChange | null;
  /** The customer's open cart, with what the guest had in theirs. */
  cartId: string | null;
  userErrors: UserError[];
}

const mutation = `mutation WebSignIn($input: AccountSessionCreateInput!) {
  accountSessionCreate(input: $input) {
    sessionToken
    identity { sessionId subject scopes expiresAt }
    userErrors { code message path }
  }
}`;

interface Answer {
  accountSessionCreate: {
    sessionToken: string | null;
    identity: { sessionId: string; subject: string; scopes: string[]; expiresAt: string } | null;
    userErrors: UserError[];
  };
}

/**
 * Opens a browser session at accounts; the change it answers is what the gateway turns into a cookie. The session that the
 * browser had until now ends with it: whoever holds its old cookie holds nothing.
 */
export async function signIn(
  graph: InternalGraph,
  { credentials, guestCartId }: { credentials: SignInInput; guestCartId: string | undefined },
  caller: Caller,
  now: Date,
): Promise<SignInResult> {
  const variables = { input: { ...credentials, kind: 'WEB', deviceName: caller.client.name } };
  const { accountSessionCreate } = await graph.execute<Answer>({ query: mutation, variables }, caller);
  const { sessionToken, identity: session, userErrors } = accountSessionCreate;
  if (!sessionToken || !session) return { customerId: null, change: null, cartId: null, userErrors };
  await signOut(graph, caller);
  const { subject, sessionId, scopes } = session;
  const identity = { kind: 'user' as const, subject, sessionId, scopes };
  const lifetime = credentials.remember ? { maxAgeSeconds: secondsUntil(session.expiresAt, now) } : {};
  const cart = await takeCartAlong(graph, { before: caller, after: { ...caller, identity }, guestCartId });
  return {
    customerId: subject,
    change: { kind: 'signed-in', identity, sessionToken, ...lifetime },
    cartId: cart.cartId,
    userErrors: [...userErrors, ...cart.userErrors],
  };
}

function secondsUntil(time: string, now: Date): number {
  return Math.max(1, Math.floor((Date.parse(time) - now.getTime()) / 1_000));
}
