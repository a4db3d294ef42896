import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import type { Suggestions, SuggestReader } from '../application/ports.ts';
import { listingWindow } from '../domain/listing.ts';
import type { TextQuery } from '../domain/text-query.ts';
import { keyOf } from '../domain/words.ts';
import { toTsquery } from './listing-sql.ts';
import { categories, documents, phrases } from './tables.ts';

export function createSuggestReader(database: Database): SuggestReader {
  return {
    async beginningWith(text, limit) {
      const key = keyOf(text.text);
      // Keys hold letters, digits, pictograms and blanks: nothing that LIKE would take for a pattern.
      const begins = `${key}%`;
      const { rows } = await database.current().execute<Suggestions & Record<string, unknown>>(sql`select
        array(select text from ${phrases} where products > 0 and key like ${begins}
          order by products desc, key limit ${limit}) as phrases,
        array(select product_id from (select d.product_id, d.rating_count, d.name_key like ${begins} as begins
            from ${documents} as d where d.is_listed and d.words @@ ${inNames(text)}::tsquery
            limit ${listingWindow}) as found
          order by begins desc, rating_count desc, product_id limit ${limit}) as "productIds",
        array(select id from ${categories} as c where (name_key like ${begins} or name_key like ${`% ${begins}`})
          and exists (select from ${documents} as d join ${categories} as below on below.id = d.category_id
            where d.is_listed and below.path @> array[c.id::text])
          order by name_key not like ${begins}, cardinality(path), name_key, id limit ${limit}) as "categoryIds"`);
      return rows[0] ?? { phrases: [], productIds: [], categoryIds: [] };
    },
    async similarNames(text, limit) {
      const key = keyOf(text.text);
      const { rows } = await database.current().execute<{ product_id: string }>(sql`
        select product_id from ${documents} where is_listed and name_key %> ${key}
        order by word_similarity(${key}, name_key) desc, rating_count desc, product_id limit ${limit}`);
      return rows.map((row) => row.product_id);
    },
  };
}

/** Whoever types has not finished the last word, however short it is. */
function inNames({ words }: TextQuery): string {
  return toTsquery({ words: words.map((word, at) => ({ ...word, isPrefix: at === words.length - 1 })) }, 'A');
}
