import { createConsumer, ensureEventTables } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createRebuilder } from './application/rebuild-index.ts';
import { createCatalogSource } from './infrastructure/catalog-source.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createEventHandlers, heardStreams } from './infrastructure/event-handlers.ts';
import { createIndexReader } from './infrastructure/index-reader.ts';
import { createIndexWriter } from './infrastructure/index-writer.ts';
import { createRebuildStore } from './infrastructure/rebuild-store.ts';
import { createSuggestReader } from './infrastructure/suggest-reader.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

export interface SearchDeps extends SubgraphDeps {
  /** What a rebuild reads the catalog from. Never asked before all parts have started. */
  internalGraph: InternalGraph;
}

const migrations = new URL('../migrations/', import.meta.url);

/** Listings, facets and suggestions, from an index that the events of others feed. It tells no events of its own. */
export async function createSearch(deps: SearchDeps): Promise<Subgraph> {
  const { database, transport, log, now, newId, internalGraph, demoData } = deps;
  const on = createEventHandlers(createIndexWriter(database));
  const consumer = createConsumer({ database, group: 'search', streams: heardStreams, transport, on, log, now });
  const rebuilds = createRebuildStore(database, now);
  const source = createCatalogSource(internalGraph, { now, newId });
  const rebuilder = createRebuilder({ store: rebuilds, source, log });
  const reader = createIndexReader(database);
  const parts = { reader, suggestions: createSuggestReader(database), rebuilds, rebuilder, now };

  return defineSubgraph({
    name: 'search',
    typeDefs: readSubgraphSdl('search'),
    resolvers,
    context: (base) => createContext(base, parts),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      if (demoData) await seedDemoData(database, demoData.size, log);
      await consumer.start();
    },
    async stop() {
      await consumer.stop();
      await rebuilder.stop();
    },
  });
}
