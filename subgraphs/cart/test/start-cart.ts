import type { Database } from '@prism/platform/database';
import { createInProcessTransport, outboxTables } from '@prism/platform/events';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { countingStatements, testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { createCart } from '../src/module.ts';
import { createFakeShop, type FakeShop } from './fake-shop.ts';

/** Somebody who has no cart yet. */
export const someGuest = (): Identity => ({ kind: 'guest', subject: newId('gst') });
export const someCustomer = () => testUser(newId('cus'), 'customer');
export const admin = testUser('cus_admin', 'customer', 'admin');

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

export interface RunningCart {
  database: Database;
  shop: FakeShop;
  clock: { now: Date };
  /** Statements since the last call. */
  countStatements(): number;
  /** Runs an operation as somebody. Throws when there are errors. */
  ask(query: string, variables: Record<string, unknown>, as: Identity, caller?: Partial<Caller>): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(query: string, variables: Record<string, unknown>, as: Identity, caller?: Partial<Caller>): Promise<Answer>;
  /** What cart has told about a cart, oldest first. */
  told(cartId: string): Promise<{ type: string; payload: Answer; requestId: string | null }[]>;
  stop(): Promise<void>;
}

/** The whole subgraph over a database of its own and a fake shop. */
export async function startCart(label: string): Promise<RunningCart> {
  const database = await testDatabase(`cart ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const shop = createFakeShop();
  const counter = countingStatements(database);
  const deps = { database: counter.database, transport, log: silentLogger, now: () => clock.now, newId };
  const subgraph = await createCart({ ...deps, internalGraph: shop.graph });
  await subgraph.start();
  const run = counter.counting(createSubgraphExecutor(subgraph));
  const execute: RunningCart['execute'] = (query, variables, identity, caller) =>
    run({ query, variables }, testCaller({ identity, ...caller }));

  return {
    database,
    shop,
    clock,
    countStatements: counter.take,
    execute,
    async ask(...question) {
      const answer = await execute(...question);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async told(cartId) {
      const { type, partitionKey, payload, requestId, sequence } = outboxTables.outbox;
      const rows = await database
        .current()
        .select({ type, partitionKey, payload, requestId })
        .from(outboxTables.outbox)
        .orderBy(sequence);
      return rows.filter((row) => row.partitionKey === cartId);
    },
    async stop() {
      await subgraph.stop();
      await transport.close();
    },
  };
}
