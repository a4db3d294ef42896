import { setTimeout } from 'node:timers/promises';
import type { Database } from '@prism/platform/database';
import { createInProcessTransport, type EventEnvelope } from '@prism/platform/events';
import type { Caller } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { countingStatements, testCaller, testDatabase, testUser } from '@prism/platform/testing';
import type { EventContract } from '@prism/schema/events';
import { encodeListingRef, type ListingSpec } from '@prism/schema/listing-ref';
import { sql } from 'drizzle-orm';
import { createSearch } from '../src/module.ts';
import { createFakeGraph, type FakeGraph, type KnownProduct } from './fake-graph.ts';

export const admin = testUser('cus_admin', 'admin');

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

const startedAt = '2026-01-01T12:00:00Z';

export interface RunningSearch {
  database: Database;
  clock: { now: Date };
  graph: FakeGraph;
  /** Statements since the last call. */
  countStatements(): number;
  /** Runs an operation. Throws when there are errors. */
  ask(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<Answer>;
  /** Fields of listings by reference, as a gateway asks for them. */
  listings(specs: readonly (ListingSpec | string)[], fields: string, caller?: Partial<Caller>): Promise<Answer[]>;
  listing(spec: Partial<ListingSpec>, fields: string, caller?: Partial<Caller>): Promise<Answer>;
  /** Tells an event as another part would; resolves when it has taken effect. */
  tell<P>(
    stream: string,
    contract: EventContract<P>,
    payload: P,
    changes?: Partial<EventEnvelope>,
  ): Promise<EventEnvelope>;
  /** Makes these the whole index, by a rebuild. */
  load(products: KnownProduct[]): Promise<void>;
  /** Resolves when no rebuild runs any more. */
  rebuilt(): Promise<Answer>;
  /** Empties the index, and lets the parts around it be as they were at the start. */
  forget(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole subgraph over a database of its own; empty unless demo data is asked for. */
export async function startSearch(label: string, demoSize?: 'S' | 'M'): Promise<RunningSearch> {
  const database = await testDatabase(`search ${label}`);
  const transport = createInProcessTransport();
  const graph = createFakeGraph();
  const clock = { now: new Date(startedAt) };
  const counter = countingStatements(database);
  const subgraph = await createSearch({
    database: counter.database,
    transport,
    log: silentLogger,
    now: () => clock.now,
    newId,
    internalGraph: graph,
    ...(demoSize && { demoData: { size: demoSize } }),
  });
  await subgraph.start();
  const run = counter.counting(createSubgraphExecutor(subgraph));

  const running: RunningSearch = {
    database,
    clock,
    graph,
    countStatements: counter.take,
    execute: (query, variables, caller) => run({ query, variables: variables ?? {} }, testCaller(caller)),
    async ask(query, variables, caller) {
      const answer = await running.execute(query, variables, caller);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async listings(specs, fields, caller) {
      const query = `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on ProductListing { ${fields} } }
      }`;
      const refs = specs.map((spec) => (typeof spec === 'string' ? spec : encodeListingRef(spec)));
      const representations = refs.map((ref) => ({ __typename: 'ProductListing', ref }));
      return (await running.ask(query, { representations }, caller))._entities;
    },
    async listing(spec, fields, caller) {
      const [listing] = await running.listings([{ kind: 'search', ...spec } as ListingSpec], fields, caller);
      return listing;
    },
    async tell(stream, { type, version }, payload, changes) {
      const occurredAt = clock.now.toISOString();
      const event = { id: newId('evt'), type, version, partitionKey: 'test', occurredAt, payload, ...changes };
      await transport.publish(stream, [event]);
      return event;
    },
    async load(products) {
      graph.products = products;
      await running.ask('mutation { searchRebuild { userErrors { code } } }', {}, { identity: admin });
      const { failure } = await running.rebuilt();
      if (failure) throw new Error(failure);
    },
    async rebuilt() {
      for (;;) {
        const query = '{ searchIndex { products rebuild { startedAt finishedAt productsRead failure } } }';
        const { rebuild } = (await running.ask(query, {}, { identity: admin })).searchIndex;
        if (rebuild?.finishedAt) return rebuild;
        // Asking without a pause would keep the rebuild from the processor.
        await setTimeout(20);
      }
    },
    async forget() {
      await database.current().execute(sql`truncate documents, prices, categories, phrases, words, rebuilds`);
      Object.assign(graph, createFakeGraph(), { execute: graph.execute });
      clock.now = new Date(startedAt);
    },
    async stop() {
      await subgraph.stop();
      await transport.close();
    },
  };
  return running;
}
