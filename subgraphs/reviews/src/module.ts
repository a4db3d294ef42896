import { createConsumer, createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import { createIdempotency, ensureIdempotencyTables } from '@prism/platform/idempotency';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createEventHandlers, heardStreams } from './infrastructure/event-handlers.ts';
import { createHistogramStore } from './infrastructure/histogram-store.ts';
import { createNeighbourhood } from './infrastructure/neighbourhood.ts';
import { createReviewNews } from './infrastructure/review-news.ts';
import { createReviewReader } from './infrastructure/review-reader.ts';
import { createReviewStore } from './infrastructure/review-store.ts';
import { createVoteStore } from './infrastructure/vote-store.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

const migrations = new URL('../migrations/', import.meta.url);

/** Reviews, votes on them, and the rating summary of each product. */
export async function createReviews(deps: SubgraphDeps): Promise<Subgraph> {
  const { database, transport, log, now, newId, demoData } = deps;
  const idempotency = createIdempotency({ database, now, log });
  const neighbourhood = createNeighbourhood(database);
  const relay = createRelay({ database, stream: 'reviews', transport, log, now });
  const on = createEventHandlers(neighbourhood);
  const consumer = createConsumer({ database, group: 'reviews', streams: heardStreams, transport, on, log, now });
  const commands = {
    reviews: createReviewStore(database),
    votes: createVoteStore(database),
    histograms: createHistogramStore(database),
    neighbourhood,
    news: createReviewNews(createOutbox(database, { now, newId })),
    unitOfWork: database.transaction,
    oncePerKey: idempotency.run,
    now,
    newId,
  };
  const parts = { commands, reader: createReviewReader(database) };

  return defineSubgraph({
    name: 'reviews',
    typeDefs: readSubgraphSdl('reviews'),
    resolvers,
    context: (base) => createContext(base, parts),
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      await ensureIdempotencyTables(database);
      if (demoData) await seedDemoData(database, demoData.size, log);
      idempotency.start();
      await consumer.start();
      await relay.start();
    },
    async stop() {
      await relay.stop();
      await consumer.stop();
      await idempotency.stop();
    },
  });
}
