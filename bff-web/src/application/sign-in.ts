import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';
import { signOut } from './sign-out.ts';

export interface SignInInput {
  email: string;
  password: string;
  remember: boolean;
}

export interface UserError {
  code: string;
  message: string;
  path: string[] | null;
}

export interface SignInResult {
  /** Whose session it is; null when the credentials did not fit. */
  customerId: string | null;
  change: IdentityChange | null;
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
  input: SignInInput,
  caller: Caller,
  now: Date,
): Promise<SignInResult> {
  const variables = { input: { ...input, kind: 'WEB', deviceName: caller.client.name } };
  const { accountSessionCreate } = await graph.execute<Answer>({ query: mutation, variables }, caller);
  const { sessionToken, identity, userErrors } = accountSessionCreate;
  if (!sessionToken || !identity) return { customerId: null, change: null, userErrors };
  await signOut(graph, caller);
  const { subject, sessionId, scopes, expiresAt } = identity;
  const maxAgeSeconds = Math.max(1, Math.floor((Date.parse(expiresAt) - now.getTime()) / 1_000));
  const change: IdentityChange = {
    kind: 'signed-in',
    identity: { kind: 'user', subject, sessionId, scopes },
    sessionToken,
    ...(input.remember ? { maxAgeSeconds } : {}),
  };
  return { customerId: subject, change, userErrors };
}
