import { randomUUID } from 'node:crypto';
import { type ClientContext, contextHeaders } from './context-headers.ts';
import { documentId } from './documents.ts';
import { type GraphAnswer, type Json, type Operation, postOperation } from './graph-answer.ts';
import type { Credentials } from './people.ts';

export interface Tokens {
  access: string | undefined;
  refresh: string | undefined;
}

/** An app on a phone: tokens, a device of its own. */
export interface MobileClient {
  deviceId: string;
  /** Proves that it is still the same guest; the gateway gives it with the first change. */
  guest: string | undefined;
  /** What it holds now; a story may put others there. */
  tokens: Tokens;
  /** Runs one of the app's own documents, by its id. */
  run(document: string, variables?: object): Promise<GraphAnswer>;
  /** Runs any operation. */
  ask(query: string, variables?: object): Promise<GraphAnswer>;
  /** Keeps the tokens of a success. */
  signIn(person: Credentials, more?: { guestCartId?: string }): Promise<GraphAnswer>;
  /** Trades the refresh token, and keeps the next ones. */
  refresh(): Promise<GraphAnswer>;
}

export function createMobileClient(shopUrl: string, context: ClientContext = {}): MobileClient {
  const deviceId = `device-${randomUUID()}`;
  const tokens: Tokens = { access: undefined, refresh: undefined };
  const run = (document: string, variables?: object) => send({ documentId: documentId('mobile', document), variables });
  async function send(operation: Operation): Promise<GraphAnswer> {
    const answer = await postOperation(`${shopUrl}/mobile/graphql`, operation, {
      ...contextHeaders('mobile-app', context),
      ...(tokens.access && { authorization: `Bearer ${tokens.access}` }),
      ...(client.guest && { 'x-prism-guest': client.guest }),
    });
    client.guest = answer.headers.get('x-prism-guest') ?? client.guest;
    return answer;
  }
  const client: MobileClient = {
    deviceId,
    guest: undefined,
    tokens,
    run,
    ask: (query, variables) => send({ query, variables }),
    async signIn({ email, password }, more) {
      const device = { deviceId, platform: 'IOS', model: 'Story Phone', appVersion: '1.0.0' };
      const answer = await run('SignIn', { input: { email, password, device, idempotencyKey: randomUUID(), ...more } });
      return keep(tokens, answer, answer.data?.mobileSignIn);
    },
    async refresh() {
      const { access } = tokens;
      tokens.access = undefined; // It may have run out, and a refresh asks for none.
      const answer = await run('SessionRefresh', { input: { refreshToken: tokens.refresh, deviceId } });
      tokens.access = access;
      return keep(tokens, answer, answer.data?.mobileSessionRefresh);
    },
  };
  return client;
}

function keep(tokens: Tokens, answer: GraphAnswer, session: Json): GraphAnswer {
  if (session?.accessToken) Object.assign(tokens, { access: session.accessToken, refresh: session.refreshToken });
  return answer;
}
