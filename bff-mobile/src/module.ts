import { createConsumer, ensureEventTables } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createCategoryDirectory } from './application/category-directory.ts';
import { createProductCheck } from './application/check-product.ts';
import type { Ports } from './application/ports.ts';
import { createAppliedOps } from './infrastructure/applied-ops.ts';
import { createEventHandlers, heardStreams } from './infrastructure/event-handlers.ts';
import { createHousekeeping } from './infrastructure/housekeeping.ts';
import { createSavedProducts } from './infrastructure/saved-products.ts';
import { createSyncLog } from './infrastructure/sync-log.ts';
import { createSyncReaders } from './infrastructure/sync-readers.ts';
import type { Context } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers.ts';

export interface BffMobileDeps extends SubgraphDeps {
  internalGraph: InternalGraph;
  subgraphSecret: string;
  /** Where apps reach the gateway. */
  publicUrl: string;
}

const migrations = new URL('../migrations/', import.meta.url);

/** The app's own subgraph: screens and cards, what changed while it was away; no fact of the domain and no authorization. */
export function createBffMobile(deps: BffMobileDeps): Subgraph {
  const { database, transport, log, now, newId, internalGraph, subgraphSecret, publicUrl } = deps;
  const ports: Ports = {
    syncLog: createSyncLog({ database, now, newId }),
    savedProducts: createSavedProducts(database, now),
    syncReaders: createSyncReaders(database),
    appliedOps: createAppliedOps(database, now),
    now,
  };
  const on = createEventHandlers(ports);
  const consumer = createConsumer({ database, group: 'bff-mobile', streams: heardStreams, transport, on, log, now });
  const housekeeping = createHousekeeping({ database, now, log });
  const shared = { internalGraph, subgraphSecret, publicUrl, ports, log };
  const categories = createCategoryDirectory(internalGraph, now);
  return defineSubgraph<Context>({
    name: 'bff-mobile',
    typeDefs: readSubgraphSdl('bff-mobile'),
    resolvers,
    context: (base) => ({ ...base, ...shared, categories, hasProduct: createProductCheck(internalGraph, base.caller) }),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      housekeeping.start();
      await consumer.start();
    },
    async stop() {
      await consumer.stop();
      await housekeeping.stop();
    },
  });
}
