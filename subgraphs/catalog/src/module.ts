import { createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createCatalogNews } from './infrastructure/catalog-news.ts';
import { createCatalogReader } from './infrastructure/catalog-reader.ts';
import { createCatalogStore } from './infrastructure/catalog-store.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createContext } from './presentation/context.ts';
import { imageRoute } from './presentation/images/image-route.ts';
import { resolvers } from './presentation/resolvers/index.ts';

export interface CatalogDeps extends SubgraphDeps {
  /** Where browsers reach this program's pictures, e.g. `http://localhost:4000`; no slash at the end. */
  publicUrl: string;
}

/** Products, variants, prices, brands and categories, and the pictures of the demo products. */
export async function createCatalog(deps: CatalogDeps): Promise<Subgraph> {
  const { database, transport, log, now, newId, publicUrl, demoData } = deps;
  const outbox = createOutbox(database, { now, newId });
  const relay = createRelay({ database, stream: 'catalog', transport, log });
  const reader = createCatalogReader(database);
  const commands = {
    reader,
    store: createCatalogStore(database),
    news: (requestId: string) => createCatalogNews(outbox, requestId),
    unitOfWork: database.transaction,
    now,
    newId,
  };
  const parts = { reader, commands, publicUrl };
  return defineSubgraph({
    name: 'catalog',
    typeDefs: readSubgraphSdl('catalog'),
    resolvers,
    context: (base) => createContext(base, parts),
    routes: [imageRoute],
    async start() {
      await database.migrate(new URL('../migrations/', import.meta.url));
      await ensureEventTables(database);
      if (demoData) await seedDemoData(database, demoData.size, log);
      await relay.start();
    },
    stop: () => relay.stop(),
  });
}
