import { createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import { createIdempotency, ensureIdempotencyTables } from '@prism/platform/idempotency';
import { createHourlyTask, createTicker } from '@prism/platform/schedule';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import type { CartPorts } from './application/ports.ts';
import { settleLockedCarts } from './application/settle-locked-carts.ts';
import { tellAbandoned } from './application/tell-abandoned.ts';
import { createCartNews } from './infrastructure/cart-news.ts';
import { createCartStore } from './infrastructure/cart-store.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createPromotionStore } from './infrastructure/promotion-store.ts';
import { serviceCaller } from './infrastructure/service-caller.ts';
import { createShop } from './infrastructure/shop.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

const migrations = new URL('../migrations/', import.meta.url);

/** How often carts that an order has had for long are looked at. */
const settleEveryMs = 10 * 60_000;

export interface CartDeps extends SubgraphDeps {
  /** Asked for prices, stock and addresses; never while starting. */
  internalGraph: InternalGraph;
  /** A customer's cart that nobody has touched for so long is told as abandoned. Default 24. */
  abandonedAfterHours?: number;
}

/** Carts with their checkout state, promotions, and what it costs to ship. */
export async function createCart(deps: CartDeps): Promise<Subgraph> {
  const { database, transport, internalGraph, log, now, newId, demoData, abandonedAfterHours = 24 } = deps;
  const idempotency = createIdempotency({ database, now, log });
  const relay = createRelay({ database, stream: 'cart', transport, log, now });
  const ports: CartPorts = {
    carts: createCartStore(database),
    promotions: createPromotionStore(database),
    shop: createShop(internalGraph),
    news: createCartNews(createOutbox(database, { now, newId })),
    unitOfWork: database.transaction,
    oncePerKey: idempotency.run,
    warn: (what, err) => log.warn({ err }, `${what} could not be asked about a cart`),
    now,
    newId,
  };

  const sweeping = createHourlyTask(() => tellAbandoned(ports, abandonedAfterHours), {
    log,
    what: 'telling of abandoned carts',
  });
  const settleOnce = () => settleLockedCarts(ports, serviceCaller(deps)).then(() => false);
  const settling = createTicker(settleOnce, {
    everyMs: settleEveryMs,
    onError: (err) => log.warn({ err }, 'carts that an order has had for long could not be settled, it will run again'),
  });

  return defineSubgraph({
    name: 'cart',
    typeDefs: readSubgraphSdl('cart'),
    resolvers,
    context: (base) => createContext(base, ports),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      await ensureIdempotencyTables(database);
      if (demoData) await seedDemoData(database, log);
      idempotency.start();
      await relay.start();
      sweeping.start();
      settling.start();
    },
    async stop() {
      await settling.stop();
      await sweeping.stop();
      await relay.stop();
      await idempotency.stop();
    },
  });
}
