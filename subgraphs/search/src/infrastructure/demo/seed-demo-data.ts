import { demoProduct } from '@prism/demo';
import { type Database, insertRows } from '@prism/platform/database';
import { type DemoSize, demoSizes } from '@prism/platform/demo';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { toDocument } from '../../domain/index-document.ts';
import { termsToLearn, toDocumentRow, toPriceRows } from '../document-rows.ts';
import { categories, documents, phrases, prices, terms, words } from '../tables.ts';
import { createTermDictionary, type TermDictionary } from '../term-dictionary.ts';
import { countVocabulary } from '../vocabulary.ts';
import { writeCategories } from '../write-categories.ts';
import { demoSignals } from './demo-signals.ts';
import { demoState } from './demo-state.ts';
import { vacuumTables } from './vacuum-tables.ts';
import { withoutSearchIndexes } from './without-search-indexes.ts';

/** Products per statement. */
const batchSize = 500;

/** Fills an empty index with demo products, all or nothing; a filled one is left as it is. Safe for concurrent starts. */
export async function seedDemoData(database: Database, size: DemoSize, log: Logger): Promise<void> {
  const startedAt = performance.now();
  const isSeeded = await database.transaction(async () => {
    // Size L takes minutes, and so does waiting for another start that is at it.
    await database.current().execute(sql`set local statement_timeout = 0`);
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('search demo data', 0))`);
    if (!(await isEmpty(database))) return false;
    const dictionary = createTermDictionary(database);
    await withoutSearchIndexes(database, async () => {
      for (let from = 0; from < demoSizes[size]; from += batchSize)
        await seedProducts(database, dictionary, from, size);
    });
    await countVocabulary(database);
    return true;
  });
  if (!isSeeded) return;
  await vacuumTables(database, [documents, prices, terms, categories, phrases, words], log);
  log.info({ size, tookMs: Math.round(performance.now() - startedAt) }, 'demo products were indexed');
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.current().select({ id: documents.productId }).from(documents).limit(1)).length === 0;
}

async function seedProducts(
  database: Database,
  dictionary: TermDictionary,
  from: number,
  size: DemoSize,
): Promise<void> {
  const batch = Array.from({ length: batchSize }, (_, at) => demoProduct(from + at)).flatMap((product) => {
    const state = demoState(product);
    return state ? [{ document: toDocument(state), signals: demoSignals(product, size) }] : [];
  });
  const indexed = batch.map(({ document }) => document);
  const idOf = await dictionary.learn(indexed.flatMap(termsToLearn));
  const rows = batch.map(({ document, signals }) => ({ ...toDocumentRow(document, idOf), ...signals, heardIn: 0 }));
  await insertRows(database, documents, rows);
  await insertRows(database, prices, indexed.flatMap(toPriceRows));
  await writeCategories(
    database,
    indexed.flatMap(({ categories }) => categories),
  );
}
