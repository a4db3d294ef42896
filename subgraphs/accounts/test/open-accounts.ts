import { createInProcessTransport, type EventEnvelope, type EventTransport } from '@prism/platform/events';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import type { Mail } from '@prism/platform/mail';
import { createSubgraphExecutor, type Subgraph } from '@prism/platform/subgraph';
import { testCaller, testDatabase } from '@prism/platform/testing';
import { afterAll } from 'vitest';
import { type AccountsDeps, createAccounts } from '../src/module.ts';

export const issuer = 'https://shop.test';
export const password = 'correct horse battery';

/** A clock that stands still until it is moved. */
export function createClock(start = '2025-11-01T12:00:00Z') {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance(byMs: number): void {
      time += byMs;
    },
  };
}

type Letter = Mail;
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
type Answer = { data: any; errors: readonly { message: string; extensions?: Record<string, unknown> }[] };
export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/**
 * The whole subgraph over a database of its own, with a clock to move and a mailbox to look into. Called at the top of a
 * test file; `start` starts one more over the same database, as another process would. All stop when the file ends.
 */
export async function openAccounts(
  label: string,
  options: { demo?: boolean; secret?: string; openId?: AccountsDeps['openId'] } = {},
) {
  const database = await testDatabase(label);
  const transport = createInProcessTransport();
  const clock = createClock();
  const mailbox: Letter[] = [];
  const started: Subgraph[] = [];
  afterAll(async () => {
    await Promise.all(started.map((subgraph) => subgraph.stop()));
    await transport.close();
  });
  const start = async (secret = options.secret ?? 'a secret of at least 32 characters', demo = options.demo) => {
    const mailer = { send: async (letter: Letter) => void mailbox.push(letter) };
    const shared = { database, transport, log: silentLogger, now: clock.now, newId, mailer, issuer, secret };
    const subgraph = await createAccounts({
      ...shared,
      publicUrl: 'https://shop.test',
      openId: options.openId,
      ...(demo ? { demoData: { size: 'S' as const } } : {}),
    });
    started.push(subgraph);
    await subgraph.start();
    return subgraph;
  };
  const subgraph = await start();
  const execute = createSubgraphExecutor(subgraph);

  async function ask(
    query: string,
    variables: Record<string, unknown> = {},
    caller: Partial<Caller> = {},
  ): Promise<Answer> {
    const { data, errors = [] } = await execute({ query, variables }, testCaller(caller));
    return { data, errors } as Answer;
  }
  return { database, transport, clock, mailbox, subgraph, start, ask, as: (identity: Identity) => ({ identity }) };
}

const registerMutation = `mutation ($input: AccountRegisterInput!) {
  accountRegister(input: $input) { accepted userErrors { __typename code message path } }
}`;
const signInMutation = `mutation ($input: AccountSessionCreateInput!) {
  accountSessionCreate(input: $input) {
    sessionToken tokens { accessToken accessExpiresAt refreshToken refreshExpiresAt }
    identity { sessionId subject scopes kind expiresAt }
    session { id current deviceName platform } customer { id email }
    userErrors { __typename code message path }
  }
}`;

export async function register({ ask }: Accounts, email: string, more: Record<string, unknown> = {}) {
  const { data } = await ask(registerMutation, { input: { email, password, ...more } });
  return data.accountRegister;
}

export async function signIn({ ask }: Accounts, email: string, more: Record<string, unknown> = {}) {
  const { data } = await ask(signInMutation, { input: { email, password, kind: 'WEB', ...more } });
  return data.accountSessionCreate;
}

/** Registers and signs in; the identity to ask as. */
export async function newPerson(accounts: Accounts, email: string, more: Record<string, unknown> = {}) {
  await register(accounts, email, more);
  const { identity } = await signIn(accounts, email);
  const { subject, sessionId, scopes } = identity as { subject: string; sessionId: string; scopes: string[] };
  return { kind: 'user' as const, subject, sessionId, scopes };
}

/** Somebody of the back office who has no account here, and has just proved to be it. */
export const staff = (...scopes: string[]): Identity => ({
  kind: 'user',
  subject: 'cus_staff',
  sessionId: 'ses_staff',
  scopes,
  provedAt: Number.MAX_SAFE_INTEGER,
});

/** Events of accounts as another part hears them, from now on. */
export async function hear(transport: EventTransport): Promise<EventEnvelope[]> {
  const heard: EventEnvelope[] = [];
  await transport.subscribe({
    stream: 'accounts',
    group: newId('test'),
    onEvent: async (event) => void heard.push(event),
  });
  return heard;
}
