import { randomBytes } from 'node:crypto';
import type { Database } from '@prism/platform/database';
import { createConsumer, createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import { createIdempotency, ensureIdempotencyTables } from '@prism/platform/idempotency';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { isNews, noteNews } from './application/note-news.ts';
import type { Alarms } from './application/ports.ts';
import { rebuildViews } from './application/rebuild-views.ts';
import { createRebuilder } from './application/rebuilder.ts';
import { createSaga } from './application/saga/saga.ts';
import { toOrderNumber } from './domain/order-number.ts';
import { createBossAlarms } from './infrastructure/alarms/boss-alarms.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createEventHandlers, heardStreams } from './infrastructure/event-handlers.ts';
import { createEventStore } from './infrastructure/event-store.ts';
import { createLeases } from './infrastructure/leases.ts';
import { createOrderNews } from './infrastructure/order-news.ts';
import { createOrderReader } from './infrastructure/order-reader.ts';
import { createParts } from './infrastructure/parts/create-parts.ts';
import { createViewStore } from './infrastructure/view-store.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

const migrations = new URL('../migrations/', import.meta.url);

export interface OrdersDeps extends SubgraphDeps {
  /** Cart, inventory and payments are asked there; never while starting. */
  internalGraph: InternalGraph;
  /** What rings when something was left undone. Default: delayed jobs in the same database. */
  alarms?: Alarms;
}

/** Orders: an append-only log each, what is read of them, and the saga that places them. */
export async function createOrders(deps: OrdersDeps): Promise<Subgraph> {
  const { database, transport, internalGraph, log, now, newId, demoData } = deps;
  const idempotency = createIdempotency({ database, now, log });
  const ports = {
    store: createEventStore(database, now),
    views: createViewStore(database),
    news: createOrderNews(createOutbox(database, { now, newId })),
    alarms: deps.alarms ?? createBossAlarms(database, log),
    leases: createLeases(database, now),
    parts: createParts(internalGraph, { now, newId }),
    unitOfWork: database.transaction,
    oncePerKey: idempotency.run,
    now,
    newId,
    newNumber: () => toOrderNumber(randomBytes(8)),
  };
  const saga = createSaga({ ...ports, random: Math.random, log });
  const rebuilder = createRebuilder({ ...ports, log });
  const relay = createRelay({ database, stream: 'orders', transport, log, now });
  const on = createEventHandlers({
    isNew: (news) => isNews(ports, news),
    async note(news, requestId) {
      if (await noteNews(ports, news, requestId)) database.afterCommit(() => void saga.drive(news.orderId));
    },
  });
  const consumer = createConsumer({ database, group: 'orders', streams: heardStreams, transport, on, log, now });
  const reader = createOrderReader(database);

  return defineSubgraph({
    name: 'orders',
    typeDefs: readSubgraphSdl('orders'),
    resolvers,
    context: (base) => createContext(base, { ports, saga, reader, rebuilder }),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      await ensureIdempotencyTables(database);
      if (demoData) await seedDemoData(database, log);
      idempotency.start();
      await ports.alarms.start(saga.ring);
      await consumer.start();
      await relay.start();
    },
    async stop() {
      await relay.stop();
      await consumer.stop();
      await saga.stop();
      await rebuilder.stop();
      await ports.alarms.stop();
      await idempotency.stop();
    },
  });
}

/**
 * Makes what is read of orders anew from their logs, beside the processes that use it; answers how many there are. Its
 * database must have been brought up to date by this version: whoever runs orders does that when it starts.
 */
export function rebuildOrderViews(database: Database): Promise<number> {
  const store = createEventStore(database, () => new Date());
  return rebuildViews({ store, views: createViewStore(database), unitOfWork: database.transaction });
}
