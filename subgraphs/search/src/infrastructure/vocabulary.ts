import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import { documents, phrases, words } from './tables.ts';

/** What a document adds to the vocabulary; empty while it is not listed. */
export interface Vocabulary {
  phrases: string[];
  words: string[];
}

/** Words that stand in names, brands, categories, options and attributes. */
export const tellingWords = sql.raw(`tsvector_to_array(ts_filter(words, '{a,b}'))`);

/** A listed document has other phrases and words than before: those it lost and those it got are counted again. */
export async function changeVocabulary(database: Database, before: Vocabulary, after: Vocabulary): Promise<void> {
  const [phraseChanges, wordChanges] = [
    difference(before.phrases, after.phrases),
    difference(before.words, after.words),
  ];
  // In one order everywhere, so that two documents that share words cannot lock each other out.
  if (phraseChanges.length > 0)
    await database.current().execute(sql`
      insert into ${phrases} as p (key, text, products)
      select split_part(item, ${'\t'}, 1), split_part(item, ${'\t'}, 2), change
      from json_to_recordset(${JSON.stringify(phraseChanges)}::json) as given(item text, change int)
      order by split_part(item, ${'\t'}, 1) collate "C"
      on conflict (key) do update set products = p.products + excluded.products`);
  if (wordChanges.length > 0)
    await database.current().execute(sql`
      insert into ${words} as w (word, products)
      select item, change from json_to_recordset(${JSON.stringify(wordChanges)}::json) as given(item text, change int)
      order by item collate "C" on conflict (word) do update set products = w.products + excluded.products`);
}

/** Counts everything anew, from the documents. */
export async function countVocabulary(database: Database): Promise<void> {
  await database.current().execute(sql`delete from ${phrases}`);
  await database.current().execute(sql`
    insert into ${phrases} (key, text, products)
    select split_part(item, ${'\t'}, 1) as key, min(split_part(item, ${'\t'}, 2) collate "C"), count(*)
    from ${documents} cross join unnest(phrases) as item where is_listed group by 1`);
  await database.current().execute(sql`delete from ${words}`);
  await database.current().execute(sql`
    insert into ${words} (word, products)
    select word, ndoc from ts_stat('select words from documents where is_listed', 'ab')`);
}

function difference(before: readonly string[], after: readonly string[]): { item: string; change: number }[] {
  const [old, present] = [new Set(before), new Set(after)];
  return [
    ...before.filter((item) => !present.has(item)).map((item) => ({ item, change: -1 })),
    ...after.filter((item) => !old.has(item)).map((item) => ({ item, change: 1 })),
  ];
}
