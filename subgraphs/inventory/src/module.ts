import { createConsumer, createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import { createIdempotency, ensureIdempotencyTables } from '@prism/platform/idempotency';
import { createTicker } from '@prism/platform/schedule';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { expireReservations } from './application/expire-reservations.ts';
import { rememberProduct } from './application/remember-product.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createEventHandlers, heardStreams } from './infrastructure/event-handlers.ts';
import { createInventoryNews } from './infrastructure/inventory-news.ts';
import { createInventoryReader } from './infrastructure/inventory-reader.ts';
import { createProductStore } from './infrastructure/product-store.ts';
import { createReservationStore } from './infrastructure/reservation-store.ts';
import { createStockLedger } from './infrastructure/stock-ledger.ts';
import { createStockLevelStore } from './infrastructure/stock-level-store.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

const migrations = new URL('../migrations/', import.meta.url);

export interface InventoryDeps extends SubgraphDeps {
  /** From one look for reservations that ran out to the next, in ms. Default 5,000. */
  sweepEveryMs?: number;
}

/** What is in the warehouses, for whom it is kept, and whether a product can be had. */
export async function createInventory(deps: InventoryDeps): Promise<Subgraph> {
  const { database, transport, log, now, newId, demoData, sweepEveryMs: everyMs = 5_000 } = deps;
  const idempotency = createIdempotency({ database, now, log });
  const reader = createInventoryReader(database);
  const commands = {
    levels: createStockLevelStore(database),
    ledger: createStockLedger(database),
    products: createProductStore(database),
    reservations: createReservationStore(database),
    reader,
    news: createInventoryNews(createOutbox(database, { now, newId })),
    unitOfWork: database.transaction,
    oncePerKey: idempotency.run,
    now,
    newId,
  };
  const relay = createRelay({ database, stream: 'inventory', transport, log, now });
  const on = createEventHandlers((product, requestId) => rememberProduct(commands, product, requestId));
  const consumer = createConsumer({ database, group: 'inventory', streams: heardStreams, transport, on, log, now });
  const warn = (err: unknown, reservationId: string) =>
    log.warn({ err, reservationId }, 'a reservation did not run out');
  const sweep = async () => {
    const expired = await expireReservations(commands, warn);
    if (expired > 0) log.info({ expired }, 'reservations ran out');
    // All that was there is done.
    return false;
  };
  const onError = (err: unknown) =>
    log.warn({ err }, 'looking for reservations that ran out failed, it will run again');
  const sweeper = createTicker(sweep, { everyMs, onError });

  return defineSubgraph({
    name: 'inventory',
    typeDefs: readSubgraphSdl('inventory'),
    resolvers,
    context: (base) => createContext(base, { commands, reader }),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      await ensureIdempotencyTables(database);
      if (demoData) await seedDemoData(database, demoData.size, log);
      idempotency.start();
      await consumer.start();
      await relay.start();
      sweeper.start();
    },
    async stop() {
      await sweeper.stop();
      await relay.stop();
      await consumer.stop();
      await idempotency.stop();
    },
  });
}
