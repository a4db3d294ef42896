import type { InternalGraph } from '@prism/platform/graph';
import type { Caller, IdentityChange } from '@prism/platform/identity';

export interface UserError {
  code: string;
  message: string;
  path: string[] | null;
  /** An equal request is still running: the same one may be sent again after that. */
  retryAfterMs?: number;
}

/** What both sign-in and refresh answer. */
export interface DeviceSession {
  tokens: { accessToken: string; accessExpiresAt: string; refreshToken: string } | null;
  customerId: string | null;
  change: IdentityChange | null;
  userErrors: UserError[];
}

const fields = `
  tokens { accessToken accessExpiresAt refreshToken }
  identity { sessionId subject scopes provedAt }
  userErrors { code message path ... on RetryLaterError { retryAfterMs } }`;
const signInMutation = `mutation MobileSignIn($input: AccountSessionCreateInput!) { session: accountSessionCreate(input: $input) {${fields}} }`;
const refreshMutation = `mutation MobileRefresh($input: AccountSessionRefreshInput!) { session: accountSessionRefresh(input: $input) {${fields}} }`;

/** As accounts tells it. */
export interface SessionIdentity {
  sessionId: string;
  subject: string;
  scopes: string[];
  provedAt: string;
}

/** From now on this is who asks. */
export function signedInAs({ provedAt, ...who }: SessionIdentity): IdentityChange {
  return { kind: 'signed-in', identity: { kind: 'user', ...who, provedAt: Date.parse(provedAt) } };
}

interface Answer {
  session: {
    tokens: DeviceSession['tokens'];
    identity: SessionIdentity | null;
    userErrors: UserError[];
  };
}

/** A new session of a device. Input: the fields of `AccountSessionCreateInput` but `kind`. */
export function openSession(graph: InternalGraph, input: object, caller: Caller): Promise<DeviceSession> {
  return ask(graph, signInMutation, { ...input, kind: 'DEVICE' }, caller);
}

/** The next tokens of a device's session. Input: the fields of `AccountSessionRefreshInput`. */
export function refreshSession(graph: InternalGraph, input: object, caller: Caller): Promise<DeviceSession> {
  return ask(graph, refreshMutation, input, caller);
}

async function ask(graph: InternalGraph, query: string, input: object, caller: Caller): Promise<DeviceSession> {
  const { session } = await graph.execute<Answer>({ query, variables: { input } }, caller);
  const { tokens, identity, userErrors } = session;
  if (!tokens || !identity) return { tokens: null, customerId: null, change: null, userErrors };
  const change = signedInAs(identity);
  return { tokens, customerId: identity.subject, change, userErrors };
}
