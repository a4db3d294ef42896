import type { Database } from '@prism/platform/database';
import { createInProcessTransport, type EventTransport, outboxTables } from '@prism/platform/events';
import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import type { EventContract } from '@prism/schema/events';
import { createNotifications } from '../src/module.ts';
import { type FakeMailer, fakeAccounts, fakeMailer } from './fakes.ts';

export const guest: Identity = { kind: 'guest', subject: 'gst_one' };
export const support = testUser('cus_support', 'customer', 'support');
export const admin = testUser('cus_admin', 'customer', 'admin');
export const gateway: Identity = { kind: 'service', subject: 'svc_gateway' };

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

export interface StartOptions {
  /** Instead of one of its own: several members over one database, as several processes would be. */
  database?: Database;
  transport?: EventTransport;
  mailer?: FakeMailer;
  accounts?: ReturnType<typeof fakeAccounts>;
  clock?: { now: Date };
  pushUrl?: string;
  demo?: boolean;
  log?: typeof silentLogger;
}

export interface Told {
  /** The same id again: the same event, delivered again. */
  id?: string;
  partitionKey?: string;
  occurredAt?: Date;
}

export type RunningNotifications = Awaited<ReturnType<typeof startNotifications>>;

/** The whole subgraph over real PostgreSQL, with a mail server, an accounts and a clock to play with. */
export async function startNotifications(label: string, options: StartOptions = {}) {
  const { database = await testDatabase(`notifications ${label}`), transport = createInProcessTransport() } = options;
  const { mailer = fakeMailer(), accounts = fakeAccounts(), log = silentLogger } = options;
  const { clock = { now: new Date('2026-01-01T12:00:00Z') } } = options;
  const subgraph = await createNotifications({
    database,
    transport,
    log,
    now: () => clock.now,
    newId,
    mailer,
    internalGraph: accounts.graph,
    publicUrl: 'https://shop.test',
    pollMs: 20,
    ...(options.pushUrl && { push: { url: options.pushUrl, secret: 'push-secret' } }),
    ...(options.demo && { demoData: { size: 'S' as const } }),
  });
  await subgraph.start();
  const run = createSubgraphExecutor(subgraph);
  const execute = (
    query: string,
    variables: Record<string, unknown> = {},
    identity: Identity = guest,
    language = 'en',
  ) => run({ query, variables }, testCaller({ identity, language }));

  return {
    database,
    transport,
    mailer,
    accounts,
    clock,
    execute,
    /** Runs an operation as somebody. Throws when there are errors. */
    async ask(
      query: string,
      variables?: Record<string, unknown>,
      identity?: Identity,
      language?: string,
    ): Promise<Answer> {
      const answer = await execute(query, variables, identity, language);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    /** Tells an event as another part would; in process it resolves when it has taken effect. */
    async tell<P>(stream: string, { type, version }: EventContract<P>, payload: P, told: Told = {}): Promise<string> {
      const { id = newId('evt'), partitionKey = 'test', occurredAt = clock.now } = told;
      const event = { id, type, version, partitionKey, occurredAt: occurredAt.toISOString(), payload };
      await transport.publish(stream, [event]);
      return id;
    },
    /** Somebody whom accounts knows. */
    newCustomer(contact: { email?: string; firstName?: string; locale?: string } = {}) {
      const subject = newId('cus');
      const email = contact.email ?? `${subject.toLowerCase()}@example.com`;
      accounts.contacts.set(subject, { ...contact, email });
      return { ...testUser(subject, 'customer'), subject, email };
    },
    /** What notifications has told so far, oldest first. */
    async told(): Promise<{ type: string; partitionKey: string; payload: Answer }[]> {
      const { type, partitionKey, payload, sequence } = outboxTables.outbox;
      return database.current().select({ type, partitionKey, payload }).from(outboxTables.outbox).orderBy(sequence);
    },
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    async stop() {
      await subgraph.stop();
      if (!options.transport) await transport.close();
    },
  };
}

/** Waits until something holds; fails with what was wrong last. */
export async function eventually<T>(check: () => Promise<T> | T, patienceMs = 8_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
