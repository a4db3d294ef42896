import type { Database } from '@prism/platform/database';
import { eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { IndexWriter } from '../application/ports.ts';
import type { IndexDocument } from '../domain/index-document.ts';
import { termsToLearn, toDocumentRow, toPriceRows } from './document-rows.ts';
import { letRebuildsWait } from './rebuild-lock.ts';
import { documents, prices, rebuilds } from './tables.ts';
import { createTermDictionary } from './term-dictionary.ts';
import { changeVocabulary, tellingWords, type Vocabulary } from './vocabulary.ts';
import { writeCategories } from './write-categories.ts';

const nothing: Vocabulary = { phrases: [], words: [] };

/** Each function is to be called within a transaction: a consumer's. */
export function createIndexWriter(database: Database): IndexWriter {
  async function vocabularyOf(productId: string): Promise<Vocabulary> {
    const [row] = await database
      .current()
      .select({ isListed: documents.isListed, phrases: documents.phrases, words: sql<string[]>`${tellingWords}` })
      .from(documents)
      .where(eq(documents.productId, productId))
      .for('update');
    return row?.isListed ? row : nothing;
  }

  /** Whether it was newer than what is there. */
  async function writeDocument(document: IndexDocument): Promise<boolean> {
    const idOf = await createTermDictionary(database).learn(termsToLearn(document));
    const heardIn = sql`(select coalesce(max(${rebuilds.number}), 0) from ${rebuilds})`;
    const row = { ...toDocumentRow(document, idOf), heardIn };
    const written = await database
      .current()
      .insert(documents)
      .values(row)
      .onConflictDoUpdate({ target: documents.productId, set: row, setWhere: lt(documents.version, document.version) })
      .returning({ productId: documents.productId });
    return written.length > 0;
  }

  return {
    async product(document) {
      await letRebuildsWait(database);
      const before = await vocabularyOf(document.productId);
      if (!(await writeDocument(document))) return;
      await writeCategories(database, document.categories);
      await database.current().delete(prices).where(eq(prices.productId, document.productId));
      const spans = toPriceRows(document);
      if (spans.length > 0) await database.current().insert(prices).values(spans);
      await changeVocabulary(database, before, await vocabularyOf(document.productId));
    },

    async rating({ productId, average, count, at }) {
      const row = { ratingAverage: average, ratingCount: count, ratingAt: at };
      await database
        .current()
        .insert(documents)
        .values({ productId, ...row })
        .onConflictDoUpdate({
          target: documents.productId,
          set: row,
          setWhere: or(isNull(documents.ratingAt), lte(documents.ratingAt, at)) as never,
        });
    },

    async availability({ productId, isInStock, version, at }) {
      const row = { isInStock, availabilityVersion: version, availabilityAt: at };
      await database
        .current()
        .insert(documents)
        .values({ productId, ...row })
        .onConflictDoUpdate({
          target: documents.productId,
          set: row,
          setWhere: lt(documents.availabilityVersion, version),
        });
    },
  };
}
