import type { Database } from '@prism/platform/database';
import { type SQL, sql } from 'drizzle-orm';
import type {
  Count,
  FilterLookup,
  FoundCategory,
  Hit,
  IndexReader,
  RelatedProduct,
  SearchQuestion,
} from '../application/ports.ts';
import { type KnownWord, minCorrectedLength } from '../domain/correct-words.ts';
import { listingWindow } from '../domain/listing.ts';
import { type CountRow, facetsSql } from './facet-sql.ts';
import { fitsText } from './listing-sql.ts';
import { countSql, pageSql } from './page-sql.ts';
import { categories, documents, terms, words } from './tables.ts';
import { toFacetCounts } from './to-facet-counts.ts';

type HitJson = [productId: string, ...keys: number[]];

/** Words looked at for each unknown one. */
const similarLimit = 40;

export function createIndexReader(database: Database): IndexReader {
  /** Each question is a column of one row. */
  async function askAll<T>(questions: readonly SQL[]): Promise<T[]> {
    if (questions.length === 0) return [];
    const columns = questions.map((question, at) => sql`${question} as ${sql.identifier(`q${at}`)}`);
    const { rows } = await database.current().execute<Record<string, T>>(sql`select ${sql.join(columns, sql`, `)}`);
    return questions.map((_, at) => rows[0]?.[`q${at}`] as T);
  }

  async function rows<T extends Record<string, unknown>>(query: SQL): Promise<T[]> {
    return (await database.current().execute<T>(query)).rows as T[];
  }

  return {
    async pages(questions) {
      const pages = await askAll<HitJson[]>(questions.map(pageSql));
      return pages.map((page) => page.map(([productId, ...keys]): Hit => ({ productId, keys })));
    },
    async counts(questions) {
      return (await askAll<number>(questions.map(countSql))).map(toCount);
    },
    async facets(question: SearchQuestion) {
      const counted = toFacetCounts(await rows<CountRow>(facetsSql(question)), question.conditions);
      return { ...toCount(counted.total), facets: counted.facets };
    },
    categories: (idsOrSlugs) =>
      rows<FoundCategory & Record<string, unknown>>(sql`select c.id, c.slug, c.name,
        array(select below.id from ${categories} as below where below.path @> array[c.id::text]) as within
        from ${categories} as c where c.id = any(${sql.param(idsOrSlugs)}::text[]) or c.slug = any(${sql.param(idsOrSlugs)}::text[])`),
    products: (idsOrSlugs) =>
      rows<RelatedProduct & Record<string, unknown>>(sql`select product_id as "productId", slugs,
        category_id as "categoryId", root_id as "rootId", brand_id as "brandId" from ${documents}
        where version > 0 and (product_id = any(${sql.param(idsOrSlugs)}::text[]) or slugs && ${sql.param(idsOrSlugs)}::text[])`),
    filters: (asked) => {
      const keys = asked.map(({ key }) => key);
      const values = asked.flatMap((filter) => filter.values);
      return rows<FilterLookup & Record<string, unknown>>(sql`select key,
        exists (select from ${terms} as t where t.key = asked.key) as "isKnown",
        (select label from ${terms} as t where t.key = asked.key and t.value = '') as name,
        array(select json_build_object('id', t.id, 'key', t.key, 'value', t.value, 'label', t.label)
          from ${terms} as t where t.key = asked.key and t.value = any(${sql.param(values)}::text[])) as terms
        from unnest(${sql.param(keys)}::text[]) as asked(key)`);
    },
    fits: (texts) =>
      askAll<boolean>(
        texts.map((text) => sql`exists (select from ${documents} as d where d.is_listed and ${fitsText(text)})`),
      ),
    async similarWords(asked) {
      const found = await rows<{ asked: string; word: string | null; products: number | null }>(sql`
        select asked, near.word, near.products
        from unnest(${sql.param(asked)}::text[]) as asked left join lateral (
          select word, products from ${words} where length(asked) >= ${minCorrectedLength} and products > 0 and word % asked
          order by similarity(word, asked) desc, products desc limit ${similarLimit}) as near on true
        where not exists (select from ${words} where word = asked and products > 0)`);
      const byWord = new Map<string, KnownWord[]>();
      for (const { asked: unknown, word, products } of found) {
        const near = word === null || products === null ? [] : [{ word, products }];
        byWord.set(unknown, [...(byWord.get(unknown) ?? []), ...near]);
      }
      return byWord;
    },
    countListed: () => database.current().$count(documents, sql`is_listed`),
  };
}

const toCount = (counted: number): Count => ({
  total: Math.min(counted, listingWindow),
  isExact: counted <= listingWindow,
});
