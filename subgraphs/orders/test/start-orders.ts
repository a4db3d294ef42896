import type { Database } from '@prism/platform/database';
import { createInProcessTransport, type InProcessTransport, outboxTables } from '@prism/platform/events';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { countingStatements, testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { createOrders } from '../src/module.ts';
import { createFakeAlarms, type FakeAlarms } from './fake/fake-alarms.ts';
import { createFakeCommerce, type FakeCommerce } from './fake/fake-commerce.ts';

/** Somebody who has no order yet. */
export const someGuest = (): Identity => ({ kind: 'guest', subject: newId('gst') });
export const someCustomer = () => testUser(newId('cus'), 'customer');
export const support = testUser(newId('cus'), 'customer', 'support');
export const admin = testUser(newId('cus'), 'customer', 'admin');

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

type Question = [query: string, variables: Record<string, unknown>, as: Identity, caller?: Partial<Caller>];

export interface RunningOrders {
  database: Database;
  shop: FakeCommerce;
  alarms: FakeAlarms;
  clock: { now: Date };
  transport: InProcessTransport;
  /** Statements since the last call. */
  countStatements(): number;
  /** Runs an operation as somebody. Throws when there are errors. */
  ask(...question: Question): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(...question: Question): Promise<Answer>;
  /** The same on another process over the same database. */
  onOther: Pick<RunningOrders, 'ask'>;
  /** What orders has told about an order, oldest first. */
  told(orderId: string): Promise<{ type: string; payload: Answer }[]>;
  stop(): Promise<void>;
}

export interface StartOptions {
  demoData?: { size: 'S' };
}

/** The whole subgraph, in two processes as it were, over a database of its own and a fake shop. */
export async function startOrders(label: string, { demoData }: StartOptions = {}): Promise<RunningOrders> {
  const database = await testDatabase(`orders ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const now = () => clock.now;
  const shop = createFakeCommerce({ now, publish: (events) => transport.publish('payments', events) });
  const alarms = createFakeAlarms(database, now);
  const counter = countingStatements(database);
  const deps = {
    database: counter.database,
    transport,
    log: silentLogger,
    now,
    newId,
    internalGraph: shop.graph,
    alarms,
  };
  const subgraph = await createOrders({ ...deps, ...(demoData && { demoData }) });
  const other = await createOrders(deps);
  await subgraph.start();
  await other.start();

  return {
    database,
    shop,
    alarms,
    clock,
    transport,
    countStatements: counter.take,
    ...asking(counter.counting(createSubgraphExecutor(subgraph))),
    onOther: asking(createSubgraphExecutor(other)),
    async told(orderId) {
      const { type, partitionKey, payload, sequence } = outboxTables.outbox;
      const rows = await database
        .current()
        .select({ type, partitionKey, payload })
        .from(outboxTables.outbox)
        .orderBy(sequence);
      return rows.filter((row) => row.partitionKey === orderId);
    },
    async stop() {
      await shop.told();
      await other.stop();
      await subgraph.stop();
      await transport.close();
    },
  };
}

function asking(run: ReturnType<typeof createSubgraphExecutor>): Pick<RunningOrders, 'ask' | 'execute'> {
  const execute = (...[query, variables, identity, caller]: Question) =>
    run({ query, variables }, testCaller({ identity, ...caller }));
  return {
    execute,
    async ask(...question) {
      const answer: Answer = await execute(...question);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
  };
}
