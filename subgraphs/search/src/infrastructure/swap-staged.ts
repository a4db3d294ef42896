import type { Database } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';
import { documents, prices, stagedDocuments, stagedPrices } from './tables.ts';
import { countVocabulary } from './vocabulary.ts';

/** Columns that the catalog owns. */
const owned =
  'version is_listed slugs name_key category_id root_id brand_id term_ids facet_keys words phrases published_at'.split(
    ' ',
  );

/**
 * What a rebuild has read becomes the index. Rows that are right already are left alone, so a rebuild that finds little to
 * mend writes little. Readers see the old index until the transaction ends.
 */
export async function swapStaged(database: Database, rebuild: number): Promise<void> {
  const steps = [
    writeDocuments(rebuild),
    delistTheRest(rebuild),
    deletePrices,
    writePrices,
    writeRatings,
    writeAvailability,
  ];
  for (const step of steps) await database.current().execute(step);
  await countVocabulary(database);
}

const list = (columns: readonly string[], of?: string): SQL =>
  sql.raw(columns.map((column) => (of ? `${of}.${column}` : column)).join(', '));

/** Not where news of a higher version came meanwhile. */
const writeDocuments = (rebuild: number): SQL => sql`
  insert into ${documents} as d (product_id, heard_in, ${list(owned)})
  select product_id, ${rebuild}::int, ${list(owned)} from ${stagedDocuments}
  on conflict (product_id) do update set (heard_in, ${list(owned)}) = row (excluded.heard_in, ${list(owned, 'excluded')})
  where d.version <= excluded.version and (${list(owned, 'd')}) is distinct from (${list(owned, 'excluded')})`;

/** The catalog has no such product any more, unless it told of it while it was read. */
const delistTheRest = (rebuild: number): SQL => sql`
  update ${documents} as d set is_listed = false where is_listed and heard_in < ${rebuild}
    and not exists (select from ${stagedDocuments} as s where s.product_id = d.product_id)`;

/** What was staged is what is there now, not news that came meanwhile. */
const isStaged = sql`exists (select from ${stagedDocuments} as s join ${documents} as d using (product_id)
  where s.product_id = p.product_id and s.version = d.version)`;

const deletePrices = sql`
  delete from ${prices} as p where ${isStaged} and not exists (select from ${stagedPrices} as s
    where (s.currency, s.product_id, s.valid_from, s.valid_until, s.min_minor, s.max_minor)
      = (p.currency, p.product_id, p.valid_from, p.valid_until, p.min_minor, p.max_minor))`;

const writePrices = sql`
  insert into ${prices} (currency, product_id, valid_from, valid_until, min_minor, max_minor)
  select currency, product_id, valid_from, valid_until, min_minor, max_minor from ${stagedPrices} as p where ${isStaged}
  on conflict do nothing`;

/** News that are younger than the reading stay. */
const writeRatings = sql`
  update ${documents} as d set rating_average = s.rating_average, rating_count = s.rating_count, rating_at = s.rating_at
  from ${stagedDocuments} as s where s.product_id = d.product_id and s.rating_at is not null and (d.rating_at is null or d.rating_at < s.rating_at)
    and (s.rating_average, s.rating_count) is distinct from (d.rating_average, d.rating_count)`;

const writeAvailability = sql`
  update ${documents} as d set is_in_stock = s.is_in_stock, availability_at = s.availability_at
  from ${stagedDocuments} as s where s.product_id = d.product_id
    and s.availability_at is not null and (d.availability_at is null or d.availability_at < s.availability_at)
    and s.is_in_stock is distinct from d.is_in_stock`;
