import type { Database } from '@prism/platform/database';
import { createInProcessTransport, type EventEnvelope, type EventTransport } from '@prism/platform/events';
import type { Caller } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor, type Subgraph } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { afterAll, vi } from 'vitest';
import { createCatalog } from '../src/module.ts';

/** In the back office. */
export const admin: Partial<Caller> = {
  identity: testUser('adm_test', 'admin'),
  client: { variant: 'admin', name: 'test', version: '1' },
};
export const customer: Partial<Caller> = { identity: testUser('cus_test', 'customer') };
export const shoppingIn = (country: string, currency: string): Partial<Caller> => ({ market: { country, currency } });

export interface TestCatalog {
  database: Database;
  /** Answers the data of an operation; fails the test when there are errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are as different as the questions
  ask(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<any>;
  /** The codes of the errors that an operation answers with. */
  refusals(query: string, variables?: Record<string, unknown>, caller?: Partial<Caller>): Promise<unknown[]>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  entities(typename: string, keys: object[], selection: string, caller?: Partial<Caller>): Promise<any[]>;
  /** All events told so far, once the next one of this type has come. */
  told: EventEnvelope[];
  nextEvent(type: string): Promise<EventEnvelope>;
}

const opened: { subgraph: Subgraph; transport: EventTransport }[] = [];
afterAll(async () => {
  for (const { subgraph, transport } of opened) {
    await subgraph.stop();
    await transport.close();
  }
});

/** A running catalog with demo data of size S, on a database of its own. */
export async function openCatalog(now: () => Date = () => new Date()): Promise<TestCatalog> {
  const database = await testDatabase('catalog');
  const transport = createInProcessTransport();
  const subgraph = await createCatalog({
    database,
    transport,
    log: silentLogger,
    now,
    newId,
    demoData: { size: 'S' },
    publicUrl: 'http://shop.test',
  });
  await subgraph.start();
  const told: EventEnvelope[] = [];
  await transport.subscribe({ stream: 'catalog', group: 'test', onEvent: async (event) => void told.push(event) });
  opened.push({ subgraph, transport });

  const execute = createSubgraphExecutor(subgraph);
  async function ask(query: string, variables: Record<string, unknown> = {}, caller: Partial<Caller> = {}) {
    const { data, errors } = await execute({ query, variables }, testCaller(caller));
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
  return {
    database,
    ask,
    async refusals(query, variables = {}, caller = {}) {
      const { errors } = await execute({ query, variables }, testCaller(caller));
      return (errors ?? []).map(({ extensions }) => extensions?.code);
    },
    async entities(typename, keys, selection, caller) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`;
      const r = keys.map((key) => ({ __typename: typename, ...key }));
      return ((await ask(query, { r }, caller)) as { _entities: unknown[] })._entities;
    },
    told,
    nextEvent: (type) =>
      vi.waitFor(() => {
        const event = told.findLast((one) => one.type === type);
        if (!event) throw new Error(`Expected an event ${type}, got ${told.map((one) => one.type).join(', ')}`);
        return event;
      }, 5_000),
  };
}
