import { type SQL, sql } from 'drizzle-orm';
import type { SearchQuestion } from '../application/ports.ts';
import { listingWindow } from '../domain/listing.ts';
import { all, fromDocumentsOneByOne, isAskedFor, meets } from './listing-sql.ts';
import { terms } from './tables.ts';

/** What one group of hits has in common, and how many they are. `missed`: the number of the filter they fail, 0 for none. */
export interface CountRow extends Record<string, unknown> {
  kind: 'all' | 'stars' | 'price' | 'keys' | 'term';
  missed: number;
  key: string | null;
  value: string | null;
  /** Of the facet and of the value. */
  name: string | null;
  label: string | null;
  products: number;
  in_stock: number | null;
  /** `int8`, so text. */
  lowest: string | null;
  highest: string | null;
}

/**
 * Everything that facets need, by one statement. A facet's counts ignore its own filter, so products are wanted that meet
 * all filters or all but one: found once, by a branch for each, then grouped by what they miss. Each branch stops at the
 * size of the window, so what a listing of millions counts is bounded.
 */
export function facetsSql(question: SearchQuestion): SQL {
  const branches = [undefined, ...question.conditions.keys()].map((missed) => branch(question, missed));
  return sql`with hits as materialized (${sql.join(branches, sql` union all `)})
    select 'all' as kind, missed, null as key, null as value, null as name, null as label, count(*)::int as products,
      (count(*) filter (where is_in_stock))::int as in_stock, min(min_minor)::text as lowest, max(min_minor)::text as highest
      from hits group by missed
    union all select 'stars', missed, floor(rating_average)::int::text, null, null, null, count(*)::int, null, null, null
      from hits where rating_average >= 1 group by missed, floor(rating_average)
    union all select 'price', missed, ${toTwoDigits(sql`min_minor`)}::text, null, null, null, count(*)::int, null, null, null
      from hits where min_minor is not null group by missed, ${toTwoDigits(sql`min_minor`)}
    union all select 'keys', missed, facet_keys, null, null, null, count(*)::int, null, null, null
      from hits group by missed, facet_keys
    union all select 'term', missed, term.key, term.value, name.label, term.label, products, null, null, null
      from (select missed, term_id, count(*)::int as products
        from (select missed, unnest(term_ids) as term_id from hits) as had group by missed, term_id) as counted
      join ${terms} as term on term.id = term_id
      left join ${terms} as name on name.key = term.key and name.value = ''`;
}

/** 1999 is 1900: any bound of two digits parts groups, never what is in one. */
const toTwoDigits = (minor: SQL): SQL =>
  sql`(${minor} - ${minor} % greatest(1, 10 ^ (length(${minor}::text) - 2))::bigint)`;

/** Products that meet every condition, or every one but the missed. */
function branch(question: SearchQuestion, missed: number | undefined): SQL {
  const conditions = question.conditions.map((condition, at) =>
    at === missed ? sql`not ${meets(condition)}` : meets(condition),
  );
  return sql`(select ${missed === undefined ? 0 : missed + 1}::int as missed, d.term_ids, d.facet_keys, d.is_in_stock,
    d.rating_average, price.min_minor ${fromDocumentsOneByOne(question)}
    where ${all([isAskedFor(question), ...conditions])} limit ${listingWindow + 1})`;
}
