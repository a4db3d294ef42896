import type { IdentityProvider } from '@prism/gateway';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { JSONWebKeySet } from 'jose';

const keysQuery = 'query SigningKeys { accountSigningKeys }';
const sessionQuery = `query FindSession($token: String, $id: ID) {
  accountSession(token: $token, id: $id) { sessionId subject scopes expiresAt }
}`;
const signInMutation = `mutation BackOfficeSignIn($input: AccountSessionCreateInput!) {
  accountSessionCreate(input: $input) { tokens { accessToken accessExpiresAt } userErrors { code } }
}`;

interface SessionAnswer {
  accountSession: { sessionId: string; subject: string; scopes: string[]; expiresAt: string } | null;
}
interface SignInAnswer {
  accountSessionCreate: { tokens: { accessToken: string; accessExpiresAt: string } | null };
}

const budgetMs = 2_000;

/** The accounts subgraph as the gateway's identity provider, asked through the internal graph. */
export function askAccounts(graph: InternalGraph): IdentityProvider {
  return {
    async publicKeys() {
      const { accountSigningKeys } = await graph.execute<{ accountSigningKeys: JSONWebKeySet }>(
        { query: keysQuery },
        gateway(),
      );
      return accountSigningKeys;
    },
    async findSession(by) {
      const { accountSession } = await graph.execute<SessionAnswer>({ query: sessionQuery, variables: by }, gateway());
      if (!accountSession) return null;
      const { subject, sessionId, scopes, expiresAt } = accountSession;
      return { identity: { kind: 'user', subject, sessionId, scopes }, expiresAt: new Date(expiresAt) };
    },
    async signInBackOffice(credentials, caller) {
      const variables = { input: { ...credentials, kind: 'BACK_OFFICE' } };
      const { accountSessionCreate } = await graph.execute<SignInAnswer>({ query: signInMutation, variables }, caller);
      const { tokens } = accountSessionCreate;
      return tokens && { accessToken: tokens.accessToken, expiresAt: new Date(tokens.accessExpiresAt) };
    },
  };
}

/** The gateway asking for itself. */
function gateway(): Caller {
  return {
    identity: { kind: 'service', subject: 'svc_gateway' },
    client: { variant: 'internal', name: 'gateway', version: '1' },
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: 'req_gateway',
    deadline: Date.now() + budgetMs,
  };
}
