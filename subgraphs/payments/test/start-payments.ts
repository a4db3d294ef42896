import type { Database } from '@prism/platform/database';
import { createInProcessTransport, outboxTables } from '@prism/platform/events';
import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { sendTo } from '../src/infrastructure/web-routes.ts';
import { createPayments } from '../src/module.ts';
import type { PaymentsSettings } from '../src/settings.ts';

export const orders: Identity = { kind: 'service', subject: 'svc_orders' };
export const support = testUser('cus_support', 'customer', 'support');
/** Who has just typed a password, whatever the clock says. */
export const someCustomer = () =>
  ({ ...testUser(newId('cus'), 'customer'), provedAt: Number.MAX_SAFE_INTEGER }) as Identity;
export const someGuest = (): Identity => ({ kind: 'guest', subject: newId('gst') });

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;
type Send = (request: Request) => Promise<Response>;

export interface RunningPayments {
  database: Database;
  clock: { now: Date };
  /** What lies between payments and the test provider now; tests break it. */
  network: { toProvider: (send: Send) => Send; toUs: (send: Send) => Send };
  /** Runs an operation as somebody. Throws when there are errors. */
  ask(query: string, variables: Record<string, unknown>, as: Identity, language?: string): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(query: string, variables: Record<string, unknown>, as: Identity): Promise<Answer>;
  /** Asks a plain address, as a browser or a provider would. */
  visit(
    method: 'GET' | 'POST',
    path: string,
    init?: { headers?: Record<string, string>; body?: string },
  ): Promise<Response>;
  /** What payments has told of an order, oldest first. */
  told(orderId: string): Promise<{ type: string; payload: Answer }[]>;
  /** As a crash and a start: what was in memory is gone. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const publicUrl = 'http://shop.test';

/** The whole subgraph with its test provider, over a database of its own. */
export async function startPayments(
  label: string,
  settings: Partial<PaymentsSettings & SubgraphDeps> = {},
): Promise<RunningPayments> {
  const database = await testDatabase(`payments ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const network: RunningPayments['network'] = { toProvider: (send) => send, toUs: (send) => send };
  const start = async () => {
    const subgraph = await createPayments({
      ...{ database, transport, log: silentLogger, now: () => clock.now, newId },
      ...{ publicUrl, webOrigins: ['http://app.test'], secret: 's'.repeat(32), testProvider: true },
      reconcileEveryMs: 20,
      network: {
        toProvider: (send) => outsideOfTransactions(database, (request) => network.toProvider(send)(request)),
        toUs: (send) => (request) => network.toUs(send)(request),
      },
      ...settings,
    });
    await subgraph.start();
    return { subgraph, run: createSubgraphExecutor(subgraph) };
  };
  let running = await start();

  return {
    ...{ database, clock, network },
    async ask(query, variables, identity, language = 'en') {
      const answer = await running.run({ query, variables }, testCaller({ identity, language }));
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    execute: (query, variables, identity) => running.run({ query, variables }, testCaller({ identity })),
    visit: (method, path, init = {}) => visit(running.subgraph, method, path, init),
    async told(orderId) {
      const { partitionKey, type, payload, sequence } = outboxTables.outbox;
      const rows = await database
        .current()
        .select({ partitionKey, type, payload })
        .from(outboxTables.outbox)
        .orderBy(sequence);
      return rows.filter((row) => row.partitionKey === orderId).map(({ partitionKey: _, ...row }) => row);
    },
    async restart() {
      await running.subgraph.stop();
      running = await start();
    },
    async stop() {
      await running.subgraph.stop();
      await transport.close();
    },
  };
}

/** A provider may take its time: no question to it may hold a transaction open. */
function outsideOfTransactions(database: Database, send: Send): Send {
  return async (request) => {
    if (is(database.current(), PgTransaction)) throw new Error('A provider was asked inside a transaction.');
    return send(request);
  };
}

async function visit(
  { routes }: Subgraph,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string },
): Promise<Response> {
  const route = routes.find((candidate) => candidate.method === method && fits(candidate.path, path));
  if (!route) throw new Error(`Expected a route ${method} ${path}.`);
  const request = { method, headers, ...(body !== undefined && { body }) };
  return sendTo(route)(new Request(publicUrl + path, request));
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), (path.split('?')[0] ?? '').split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
}
