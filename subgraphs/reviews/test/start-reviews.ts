import type { Database } from '@prism/platform/database';
import { demoHash } from '@prism/platform/demo';
import { createInProcessTransport, type EventEnvelope, outboxTables } from '@prism/platform/events';
import type { Identity } from '@prism/platform/identity';
import { newId, seededId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor, type SubgraphDeps } from '@prism/platform/subgraph';
import { countingStatements, testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { type EventContract, ProductPublished } from '@prism/schema/events';
import { createReviews } from '../src/module.ts';

export const guest: Identity = { kind: 'guest', subject: 'gst_one' };
export const support = testUser('cus_support', 'customer', 'support');
export const anna = testUser('cus_anna', 'customer');
export const ben = testUser('cus_ben', 'customer');

/** Ids of products for tests; each test file or test takes other numbers. */
export const productId = (index: number) => seededId('prd', demoHash('test product', index));

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

export interface RunningReviews {
  database: Database;
  clock: { now: Date };
  /** Statements since the last call. */
  countStatements(): number;
  /** Runs an operation as somebody. Throws when there are errors. */
  ask(query: string, variables?: Record<string, unknown>, identity?: Identity, language?: string): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(query: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer>;
  /** Tells an event as another part would; resolves when it has taken effect. */
  tell<P>(stream: string, contract: EventContract<P>, payload: P, id?: string): Promise<EventEnvelope>;
  publishProduct(index: number): Promise<string>;
  /** Everything reviews has told so far, oldest first. */
  told(): Promise<{ type: string; partitionKey: string; payload: unknown; requestId: string | null }[]>;
  stop(): Promise<void>;
}

/** The whole subgraph over a database of its own, with one product (number 0) that can be reviewed. */
export async function startReviews(
  label: string,
  options: Pick<SubgraphDeps, 'demoData'> = {},
): Promise<RunningReviews> {
  const database = await testDatabase(`reviews ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const counter = countingStatements(database);
  const now = () => clock.now;
  const subgraph = await createReviews({
    ...{ database: counter.database, transport, log: silentLogger, now, newId },
    ...options,
  });
  await subgraph.start();
  const run = counter.counting(createSubgraphExecutor(subgraph));

  const running: RunningReviews = {
    database,
    clock,
    countStatements: counter.take,
    async ask(query, variables, identity = guest, language = 'en') {
      const answer = await run({ query, variables: variables ?? {} }, testCaller({ identity, language }));
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    execute: (query, variables, identity = guest) =>
      run({ query, variables: variables ?? {} }, testCaller({ identity })),
    async tell(stream, { type, version }, payload, id = newId('evt')) {
      const occurredAt = clock.now.toISOString();
      const event = { id, type, version, partitionKey: 'test', occurredAt, payload };
      await transport.publish(stream, [event]);
      return event;
    },
    async publishProduct(index) {
      const id = productId(index);
      const payload = { productId: id, version: 1, slug: `p-${index}`, name: `P ${index}`, categoryId: 'cat_1' };
      await running.tell('catalog', ProductPublished, payload);
      return id;
    },
    async told() {
      const { type, partitionKey, payload, requestId, sequence } = outboxTables.outbox;
      return database
        .current()
        .select({ type, partitionKey, payload, requestId })
        .from(outboxTables.outbox)
        .orderBy(sequence);
    },
    async stop() {
      await subgraph.stop();
      await transport.close();
    },
  };
  await running.publishProduct(0);
  return running;
}
