import type { ActiveSession, IdentityProvider } from '@prism/gateway';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { JSONWebKeySet } from 'jose';

const keysQuery = 'query SigningKeys { accountSigningKeys }';
const sessionQuery = `query FindSession($token: String, $id: ID) {
  accountSession(token: $token, id: $id) { sessionId subject scopes expiresAt provedAt }
}`;
const sessionsQuery = `query FindSessions($ids: [ID!]!) {
  accountSessions(ids: $ids) { sessionId subject scopes expiresAt provedAt }
}`;
const signInMutation = `mutation BackOfficeSignIn($input: AccountSessionCreateInput!) {
  accountSessionCreate(input: $input) { tokens { accessToken accessExpiresAt } userErrors { code } }
}`;

interface SessionFields {
  sessionId: string;
  subject: string;
  scopes: string[];
  expiresAt: string;
  provedAt: string;
}
interface SessionAnswer {
  accountSession: SessionFields | null;
}
interface SessionsAnswer {
  accountSessions: SessionFields[];
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
      return accountSession && toActiveSession(accountSession);
    },
    async findSessions(ids) {
      const request = { query: sessionsQuery, variables: { ids } };
      return (await graph.execute<SessionsAnswer>(request, gateway())).accountSessions.map(toActiveSession);
    },
    async signInBackOffice(credentials, caller) {
      const variables = { input: { ...credentials, kind: 'BACK_OFFICE' } };
      const { accountSessionCreate } = await graph.execute<SignInAnswer>({ query: signInMutation, variables }, caller);
      const { tokens } = accountSessionCreate;
      return tokens && { accessToken: tokens.accessToken, expiresAt: new Date(tokens.accessExpiresAt) };
    },
  };
}

function toActiveSession({ expiresAt, provedAt, ...who }: SessionFields): ActiveSession {
  return { identity: { kind: 'user', ...who, provedAt: Date.parse(provedAt) }, expiresAt: new Date(expiresAt) };
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
