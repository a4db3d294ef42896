import type { Database } from '@prism/platform/database';
import { createInProcessTransport } from '@prism/platform/events';
import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { refusalsOf, testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { readSupergraph } from '@prism/schema';
import type { EventContract } from '@prism/schema/events';
import { afterAll } from 'vitest';
import { createBffMobile } from '../src/module.ts';

const refuseWhatInternalGraphRefuses = refusalsOf(readSupergraph('internal'));

export const subgraphSecret = 'shared by all parts, 32 characters!';
export const publicUrl = 'https://prism.test';
const app = { variant: 'mobile', name: 'prism-ios', version: '1.0.0' };

export const guest: Identity = { kind: 'guest', subject: 'gst_one' };
export const ada = testUser('cus_ada', 'customer');
export const ben = testUser('cus_ben', 'customer');

/** An internal graph that gives these answers in turn, and remembers what it was asked. Without any left it fails. */
export function fakeGraph(
  ...answers: unknown[]
): InternalGraph & { asked: { request: GraphRequest; caller: Caller }[] } {
  const asked: { request: GraphRequest; caller: Caller }[] = [];
  return {
    asked,
    async execute<T>(request: GraphRequest, caller: Caller): Promise<T> {
      asked.push({ request, caller });
      refuseWhatInternalGraphRefuses(request);
      const answer = answers.shift();
      if (answer instanceof Error || answer === undefined) throw answer ?? new Error('not expected to be asked');
      return answer as T;
    },
  };
}

/** An internal graph that thinks about each answer; it may throw. */
export function answeringGraph(answer: (request: GraphRequest, caller: Caller) => unknown): InternalGraph {
  return {
    async execute<T>(request: GraphRequest, caller: Caller): Promise<T> {
      refuseWhatInternalGraphRefuses(request);
      return (await answer(request, caller)) as T;
    },
  };
}

/** Stands in where no database is asked: to ask it all the same fails the test. */
const noDatabase = new Proxy({} as Database, {
  get: (_target, name) =>
    name === 'transaction' ? undefined : () => Promise.reject(new Error(`no database here, asked for ${String(name)}`)),
});

/** Runs a query on the subgraph, over an internal graph, without a database. */
export function createRun(internalGraph: InternalGraph = fakeGraph(), now = () => new Date('2026-01-01T12:00:00Z')) {
  const transport = createInProcessTransport();
  const deps = { database: noDatabase, transport, log: silentLogger, now, newId, subgraphSecret, publicUrl };
  const execute = createSubgraphExecutor(createBffMobile({ ...deps, internalGraph }));
  return (query: string, variables: Record<string, unknown> = {}, caller: Partial<Caller> = {}) =>
    execute({ query, variables }, testCaller({ client: app, ...caller }));
}

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

/**
 * The whole subgraph over a database of its own, with a clock to move. Called at the top of a test file; it stops when the
 * file ends.
 */
export async function startBffMobile(label: string, internalGraph: InternalGraph) {
  const database = await testDatabase(`bff mobile ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const now = () => clock.now;
  const deps = { database, transport, log: silentLogger, now, newId, subgraphSecret, publicUrl };
  const subgraph = createBffMobile({ ...deps, internalGraph });
  await subgraph.start();
  afterAll(async () => {
    await subgraph.stop();
    await transport.close();
  });
  const run = createSubgraphExecutor(subgraph);
  return {
    database,
    clock,
    execute: (query: string, variables: Record<string, unknown>, caller: Partial<Caller> = {}) =>
      run({ query, variables }, testCaller({ client: app, ...caller })),
    async ask(query: string, variables: Record<string, unknown>, caller: Partial<Caller> = {}): Promise<Answer> {
      const { data, errors } = await run({ query, variables }, testCaller({ client: app, ...caller }));
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    /** Tells an event as another part would; resolves when it has taken effect. */
    async tell<P>(stream: string, { type, version }: EventContract<P>, payload: P): Promise<void> {
      const occurredAt = clock.now.toISOString();
      await transport.publish(stream, [{ id: newId('evt'), type, version, partitionKey: 'test', occurredAt, payload }]);
    },
  };
}

/** What the gateway asks when it has fetched the required fields of these entities. */
export function entityQuery(selection: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
}
