import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { createPeople, type TestPerson } from './people.ts';

export const testClient = { id: 'prism-test', secret: 'a client secret of the test provider' };

/** Header in which a test's browser says who signs in at the provider, as JSON of a `TestPerson`. */
export const personHeader = 'x-test-person';

export interface TestOpenIdProvider {
  /** Its issuer, on loopback. */
  issuer: string;
  /** Requests so far whose path ends so, e.g. `/token`. */
  asked(path: string): number;
  /** From now on requests whose path ends so are answered by this; undefined: by the provider itself. */
  answer(path: string, listener: RequestListener | undefined): void;
  /** Ends what a person granted: their refresh tokens are refused from now on. */
  revoke(sub: string): Promise<void>;
  stop(): Promise<void>;
}

interface TestProviderOptions {
  /** Where it may send browsers back to. */
  redirectUris: readonly string[];
  /** Life of an access token in seconds. Default 60. */
  accessTokenSeconds?: number;
  /** Default: as many refresh tokens as wanted. */
  issuesRefreshTokens?: boolean;
}

/** A real OpenID provider over HTTP: whoever comes signs in at once, as the person that their browser names. */
export async function startTestOpenIdProvider(options: TestProviderOptions): Promise<TestOpenIdProvider> {
  const counts: string[] = [];
  const answers = new Map<string, RequestListener>();
  let handle: RequestListener = (_, response) => void response.end();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://provider.test').pathname;
    counts.push(path);
    const stub = [...answers].find(([end]) => path.endsWith(end))?.[1];
    (stub ?? handle)(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = createPeople();
  const provider = await makeProvider(issuer, people, options);
  const answerAsProvider = provider.callback() as RequestListener;
  handle = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? void signInAtOnce(provider, people, { request, response })
      : answerAsProvider(request, response);
  return {
    issuer,
    asked: (path) => counts.filter((each) => each.endsWith(path)).length,
    answer: (path, listener) => void (listener ? answers.set(path, listener) : answers.delete(path)),
    async revoke(sub) {
      for (const grantId of people.grantsOf(sub)) {
        await provider.RefreshToken.revokeByGrantId(grantId);
        await (await provider.Grant.find(grantId))?.destroy();
      }
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type People = ReturnType<typeof createPeople>;
// biome-ignore lint/suspicious/noExplicitAny: the library brings no types
type Provider = any;

async function makeProvider(issuer: string, people: People, options: TestProviderOptions): Promise<Provider> {
  const { redirectUris, accessTokenSeconds = 60, issuesRefreshTokens = true } = options;
  const { Provider } = (await import('oidc-provider' as string)) as { Provider: new (...given: unknown[]) => Provider };
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  return new Provider(issuer, {
    clients: [
      {
        client_id: testClient.id,
        client_secret: testClient.secret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        id_token_signed_response_alg: 'ES256',
        post_logout_redirect_uris: redirectUris.map((uri) => `${new URL(uri).origin}/`),
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the test provider'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name', 'name'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: async () => people.claimsOf(sub) }),
    issueRefreshToken: async () => issuesRefreshTokens,
    ttl: {
      AccessToken: accessTokenSeconds,
      RefreshToken: 3_600,
      Session: 3_600,
      Grant: 3_600,
      Interaction: 600,
      IdToken: 600,
    },
  });
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Login and consent in one step; `deny` is somebody who thinks better of it. */
async function signInAtOnce(provider: Provider, people: People, { request, response }: Exchange): Promise<void> {
  const person = JSON.parse(String(request.headers[personHeader] ?? '{"sub":"deny"}')) as TestPerson;
  const { params } = await provider.interactionDetails(request, response);
  if (person.sub === 'deny')
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'secret talk',
    });
  const grant = new provider.Grant({ accountId: person.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const grantId = await grant.save();
  people.enter(person, grantId);
  await provider.interactionFinished(request, response, {
    login: { accountId: person.sub },
    consent: { grantId },
  });
}
