import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '@prism/platform/database';
import { createInProcessTransport, type EventEnvelope, outboxTables } from '@prism/platform/events';
import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor, type SubgraphDeps } from '@prism/platform/subgraph';
import { testCaller, testDatabase, testUser } from '@prism/platform/testing';
import { ProductChanged, type ProductState } from '@prism/schema/events';
import { eq } from 'drizzle-orm';
import { warehouses } from '../src/infrastructure/tables.ts';
import { createInventory } from '../src/module.ts';

export const guest: Identity = { kind: 'guest', subject: 'gst_one' };
export const admin = testUser('cus_admin', 'customer', 'admin');
/** The part that reserves. */
export const orders: Identity = { kind: 'service', subject: 'svc_orders' };

/** Everyone whom stock is no business of, and the answer to them. */
export const strangers: [Identity, string][] = [
  [guest, 'UNAUTHENTICATED'],
  [testUser('cus_anna', 'customer'), 'FORBIDDEN'],
  [testUser('cus_support', 'customer', 'support'), 'FORBIDDEN'],
  [{ kind: 'service', subject: 'svc_gateway' }, 'FORBIDDEN'],
];

/** What a resolver answered; loose on purpose, tests say what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the query of each test
export type Answer = any;

export interface RunningInventory {
  database: Database;
  clock: { now: Date };
  /** Two of them: north, then south, also by name. */
  warehouses: [north: string, south: string];
  /** How many statements the work costs; those of others meanwhile, such as the relay's, are not counted. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  /** How many units of work had to begin again so far, which is what becomes of a deadlock. */
  countRestarts(): number;
  /** Runs an operation as somebody. Throws when there are errors. */
  ask(query: string, variables?: Record<string, unknown>, identity?: Identity, language?: string): Promise<Answer>;
  /** The same, answering data and errors. */
  execute(query: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer>;
  /** Tells a product as the catalog would; resolves when it has taken effect. */
  tellProduct(product: ToldProduct): Promise<EventEnvelope>;
  /** What inventory has told of a product, or of an order, so far, oldest first. */
  told(key: string): Promise<{ payload: Answer; requestId: string | null }[]>;
  stop(): Promise<void>;
}

export interface ToldProduct {
  id: string;
  variantIds: string[];
  version?: number;
  status?: 'ACTIVE' | 'ARCHIVED';
  eventId?: string;
}

/**
 * The whole subgraph over a database of its own, with two warehouses and nothing in them. Reservations run out when somebody
 * asks for them; who wants to see them run out by themselves has them looked for more often than once an hour.
 */
export async function startInventory(
  label: string,
  { sweepEveryMs = 3_600_000, ...options }: { sweepEveryMs?: number } & Pick<SubgraphDeps, 'demoData'> = {},
): Promise<RunningInventory> {
  const database = await testDatabase(`inventory ${label}`);
  const transport = createInProcessTransport();
  const clock = { now: new Date('2026-01-01T12:00:00Z') };
  const counter = countingStatements(database);
  const now = () => clock.now;
  const log = silentLogger;
  const deps = { database: counter.database, transport, log, now, newId, ...options };
  const subgraph = await createInventory({ ...deps, sweepEveryMs });
  await subgraph.start();
  const places: [string, string] = [newId('whs'), newId('whs')];
  await database
    .current()
    .insert(warehouses)
    .values([
      { id: places[0], name: 'North', country: 'DE' },
      { id: places[1], name: 'South', country: 'US' },
    ]);
  const run = createSubgraphExecutor(subgraph);

  return {
    database,
    clock,
    warehouses: places,
    countStatements: counter.count,
    countRestarts: counter.countRestarts,
    async ask(query, variables = {}, identity = guest, language = 'en') {
      const answer = await run({ query, variables }, testCaller({ identity, language }));
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    execute: (query, variables = {}, identity = guest) => run({ query, variables }, testCaller({ identity })),
    async tellProduct({ eventId = newId('evt'), ...product }) {
      const { type, version } = ProductChanged;
      const payload = productState(product, clock.now);
      const occurredAt = clock.now.toISOString();
      const event = {
        id: eventId,
        type,
        version,
        partitionKey: product.id,
        occurredAt,
        requestId: 'req_catalog',
        payload,
      };
      await transport.publish('catalog', [event]);
      return event;
    },
    async told(key) {
      const { partitionKey, payload, requestId, sequence } = outboxTables.outbox;
      return database
        .current()
        .select({ payload, requestId })
        .from(outboxTables.outbox)
        .where(eq(partitionKey, key))
        .orderBy(sequence);
    },
    async stop() {
      await subgraph.stop();
      await transport.close();
    },
  };
}

function productState({ id, variantIds, version = 1, status = 'ACTIVE' }: ToldProduct, at: Date): ProductState {
  return {
    productId: id,
    version,
    status,
    slugs: [id.toLowerCase()],
    name: 'Product',
    trail: [{ id: 'cat_1', slug: 'things', name: 'Things' }],
    options: [],
    attributes: [],
    variants: variantIds.map((variantId) => ({ variantId, sku: variantId, title: 'Standard' })),
    prices: [],
    publishedAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}

/** Every statement of a part asks for the current connection once, and a unit of work runs again when it begins again. */
function countingStatements(database: Database) {
  const counted = new AsyncLocalStorage<{ statements: number }>();
  let restarts = 0;
  const counting: Database = {
    ...database,
    current() {
      const count = counted.getStore();
      if (count) count.statements++;
      return database.current();
    },
    transaction(work) {
      let runs = 0;
      return database.transaction(() => {
        if (runs++ > 0) restarts++;
        return work();
      });
    },
  };
  return {
    database: counting,
    countRestarts: () => restarts,
    async count(work: () => Promise<unknown>): Promise<number> {
      const count = { statements: 0 };
      await counted.run(count, work);
      return count.statements;
    },
  };
}
