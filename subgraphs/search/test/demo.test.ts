import { demoAvailability, demoProduct, demoProductId, demoRatingSummary } from '@prism/demo';
import { demoSizes } from '@prism/platform/demo';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoState } from '../src/infrastructure/demo/demo-state.ts';
import { type Answer, type RunningSearch, startSearch } from './start-search.ts';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch('demo', 'S');
});
afterAll(() => search.stop());

const idsOf = (answer: Answer[]): string[] => answer.map(({ id }) => id);
const found = async (spec: object): Promise<string[]> =>
  idsOf((await search.listing(spec, 'pageItems { id }')).pageItems);

/** Everything that a reader could see, whatever was written first. */
async function wholeIndex(): Promise<Answer> {
  const queries = [
    sql`select product_id, version, is_listed, slugs, name_key, category_id, root_id, brand_id, facet_keys, words::text,
      phrases, published_at, rating_average, rating_count, is_in_stock,
      array(select key || '=' || value || ':' || label from terms where id = any(term_ids) order by 1) as terms
      from documents where version > 0 order by product_id`,
    sql`select * from prices order by currency, product_id, valid_from`,
    sql`select * from categories order by id`,
    sql`select * from phrases order by key`,
    sql`select * from words order by word`,
  ];
  const tables: Answer[] = [];
  for (const query of queries) tables.push((await search.database.current().execute(query)).rows);
  return tables;
}

describe('the demo index', () => {
  test('finds the fixed products of the shop', async () => {
    expect((await found({ text: 'aurora kettle' }))[0]).toBe(demoProductId(0));
    expect(await found({ text: 'retired radio' })).not.toContain(demoProductId(2));
    expect(await found({ text: 'prototype chair' })).not.toContain(demoProductId(8));
    expect(await found({ text: 'فانوس' })).toEqual([demoProductId(4)]);
    expect(await found({ text: '🦊' })).toEqual([demoProductId(5)]);
    expect(await found({ text: 'celestial', filters: [{ key: 'price', min: '21474836.48' }] })).toEqual([
      demoProductId(7),
    ]);
  });

  test('corrects a slip, and suggests', async () => {
    expect(await search.listing({ text: 'aurora ketlte' }, 'correctedQuery')).toEqual({
      correctedQuery: 'aurora kettle',
    });
    const { queries, categories } = (
      await search.ask('{ searchSuggest(text: "ket") { queries { text highlighted } categories { id } } }')
    ).searchSuggest;
    expect(queries[0].highlighted).toMatch(/^<em>Ket<\/em>tle/);
    expect(categories).toHaveLength(1);
  });

  test('is vacuumed and analyzed when it is there', async () => {
    const { rows } = await search.database.current().execute(sql`select relname as table from pg_stat_user_tables
      where vacuum_count > 0 and analyze_count > 0 order by 1`);
    const filled = ['categories', 'documents', 'phrases', 'prices', 'terms', 'words'];
    expect(rows.map(({ table }) => table)).toEqual(filled);
  });

  test('is what a rebuild from the parts’ own data makes, and a rebuild of the same changes nothing', async () => {
    const seeded = await wholeIndex();
    const products = Array.from({ length: demoSizes.S }, (_, index) => demoProduct(index)).flatMap((product) => {
      const state = demoState(product);
      return state
        ? [
            {
              state: { ...state, variants: [], updatedAt: state.publishedAt },
              rating: demoRatingSummary(product.index, 'S'),
              availability: demoAvailability(product),
            },
          ]
        : [];
    });
    await search.load(products);
    expect(await wholeIndex()).toEqual(seeded);
    await search.database.current().execute(sql`truncate documents, prices, categories, phrases, words, terms`);
    await search.load(products);
    expect(await wholeIndex()).toEqual(seeded);
  });
});
