import { type Database, insertRows } from '@prism/platform/database';
import { PrismError } from '@prism/platform/errors';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ReadProducts, Rebuild, RebuildStore } from '../application/ports.ts';
import { termsToLearn, toDocumentRow, toPriceRows } from './document-rows.ts';
import { letNewsWait } from './rebuild-lock.ts';
import { noSignals } from './signals.ts';
import { swapStaged } from './swap-staged.ts';
import { rebuilds, stagedDocuments, stagedPrices } from './tables.ts';
import { createTermDictionary } from './term-dictionary.ts';
import { writeCategories } from './write-categories.ts';

/** A rebuild that says nothing for so long is dead: its process was. */
const leaseMs = 120_000;

/**
 * Rebuilds are told apart by numbers. One runs at a time in all processes: who begins decides under an advisory lock, and
 * lives by a lease, so that a killed process does not lock the next one out.
 */
export function createRebuildStore(database: Database, now: () => Date): RebuildStore {
  async function latest(): Promise<Rebuild | undefined> {
    const [row] = await database.current().select().from(rebuilds).orderBy(desc(rebuilds.number)).limit(1);
    if (!row) return undefined;
    const { aliveAt, ...rebuild } = row;
    const isDead = rebuild.finishedAt === null && now().getTime() - aliveAt.getTime() > leaseMs;
    return isDead ? { ...rebuild, finishedAt: aliveAt, failure: 'It stopped without a word.' } : rebuild;
  }

  /** Tells that the rebuild goes on. Throws when it was taken for dead meanwhile. */
  async function stayAlive(number: number, productsRead: number): Promise<void> {
    const alive = await database
      .current()
      .update(rebuilds)
      .set({ aliveAt: now(), productsRead: sql`${rebuilds.productsRead} + ${productsRead}` })
      .where(and(eq(rebuilds.number, number), isNull(rebuilds.finishedAt)))
      .returning({ number: rebuilds.number });
    if (alive.length === 0) throw new PrismError('INTERNAL_SERVER_ERROR', 'Another rebuild has taken over.');
  }

  const finish = (number: number, failure: string | null) =>
    database
      .current()
      .update(rebuilds)
      .set({ finishedAt: now(), failure })
      .where(and(eq(rebuilds.number, number), isNull(rebuilds.finishedAt)));

  return {
    latest,
    begin: () =>
      database.transaction(async () => {
        await letNewsWait(database);
        const last = await latest();
        if (last && last.finishedAt === null) return undefined;
        if (last) await finish(last.number, last.failure);
        await clearStaged(database);
        const begun = { number: (last?.number ?? 0) + 1, startedAt: now(), aliveAt: now() };
        const [{ aliveAt: _, ...rebuild }] = (await database.current().insert(rebuilds).values(begun).returning()) as [
          typeof rebuilds.$inferSelect,
        ];
        return rebuild;
      }),
    stage: (number, read) =>
      database.transaction(async () => {
        await stayAlive(number, read.documents.length);
        await stage(database, read);
      }),
    swap: (number) =>
      database.transaction(async () => {
        // A million products take longer than a statement may otherwise.
        await database.current().execute(sql`set local statement_timeout = 0`);
        await letNewsWait(database);
        await stayAlive(number, 0);
        await swapStaged(database, number);
        await clearStaged(database);
        await finish(number, null);
      }),
    async fail(number, reason) {
      await finish(number, reason);
    },
  };
}

async function clearStaged(database: Database): Promise<void> {
  await database.current().execute(sql`truncate ${stagedDocuments}, ${stagedPrices}`);
}

/** A product that was read before has changed since: the later reading stays. */
async function stage(database: Database, { documents, ratings, availability }: ReadProducts): Promise<void> {
  const idOf = await createTermDictionary(database).learn(documents.flatMap(termsToLearn));
  const ratingOf = new Map(ratings.map((rating) => [rating.productId, rating]));
  const availabilityOf = new Map(availability.map((news) => [news.productId, news]));
  const rows = documents.map((document) => {
    const [rating, stock] = [ratingOf.get(document.productId), availabilityOf.get(document.productId)];
    return {
      ...toDocumentRow(document, idOf),
      ...noSignals,
      ...(rating && { ratingAverage: rating.average, ratingCount: rating.count, ratingAt: rating.at }),
      ...(stock && { isInStock: stock.isInStock, availabilityAt: stock.at }),
    };
  });
  const ids = sql.param(documents.map(({ productId }) => productId));
  await database.current().execute(sql`delete from ${stagedDocuments} where product_id = any(${ids}::text[])`);
  await database.current().execute(sql`delete from ${stagedPrices} where product_id = any(${ids}::text[])`);
  await insertRows(database, stagedDocuments, rows);
  await insertRows(database, stagedPrices, documents.flatMap(toPriceRows));
  await writeCategories(
    database,
    documents.flatMap(({ categories }) => categories),
  );
}
