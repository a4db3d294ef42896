import { type SQL, sql } from 'drizzle-orm';
import type { Hit, SearchQuestion } from '../application/ports.ts';
import { toTsquery } from './listing-sql.ts';

/** One number that a listing is ordered by. */
export interface SortKey {
  value: SQL;
  isDescending: boolean;
  /** The number as the cursor shows it, and back. Default: itself. */
  shown?: SQL;
  place?: (shown: number) => SQL;
}

/** Until orders tell of sales, how many people rated a product tells how popular it is. */
const popularity: SortKey = { value: sql`d.rating_count`, isDescending: true };

/** Products without a price in the market come last. */
const unpriced = { last: 8_000_000_000_000_000, first: -1 };

/** What a question is ordered by; the id comes after. */
export function sortKeysOf({ sort, text }: SearchQuestion): SortKey[] {
  switch (sort) {
    case 'BEST_SELLING':
      return [popularity];
    case 'RELEVANCE':
      return text && text.words.length > 0 ? [{ value: relevance(toTsquery(text)), isDescending: true }] : [popularity];
    case 'NEWEST':
      return [
        {
          value: sql`d.published_at`,
          isDescending: true,
          shown: sql`extract(epoch from d.published_at) * 1000`,
          place: (ms) => sql`to_timestamp(${ms / 1000}::float8)`,
        },
      ];
    case 'PRICE_ASC':
      return [{ value: sql`coalesce(price.min_minor, ${unpriced.last}::bigint)`, isDescending: false }];
    case 'PRICE_DESC':
      return [{ value: sql`coalesce(price.min_minor, ${unpriced.first}::bigint)`, isDescending: true }];
    case 'RATING':
      return [{ value: sql`d.rating_average`, isDescending: true }, popularity];
    default:
      throw new TypeError(`Expected a sort, got ${sort satisfies never}`);
  }
}

/** How well the words fit, raised by popularity: ten thousand ratings double it. */
const relevance = (query: string): SQL =>
  sql`ts_rank('{0.05, 0.1, 0.4, 1}', d.words, ${query}::tsquery)::float8 * (1 + ln(1 + d.rating_count) / 9.21)`;

export function orderBy(keys: readonly SortKey[]): SQL {
  const parts = keys.map(({ value, isDescending }) => (isDescending ? sql`${value} desc` : value));
  return sql`order by ${sql.join([...parts, sql`d.product_id`], sql`, `)}`;
}

/** Behind a hit in this order. Written so that the first key can be looked up in an index. */
export function isBehind(keys: readonly SortKey[], { keys: places, productId }: Hit): SQL {
  return keys.reduceRight<SQL>((rest, { value, isDescending, place }, at) => {
    const there = place ? place(places[at] ?? 0) : sql`${places[at] ?? 0}::float8`;
    const [within, beyond] = isDescending ? [sql`<=`, sql`<`] : [sql`>=`, sql`>`];
    return sql`(${value} ${within} ${there} and (${value} ${beyond} ${there} or ${rest}))`;
  }, sql`d.product_id > ${productId}`);
}

/** A hit as JSON: `[id, key, …]`. */
export function hit(keys: readonly SortKey[]): SQL {
  const shown = keys.map(({ value, shown: asShown }) => sql`(${asShown ?? value})::float8`);
  return sql`json_build_array(${sql.join([sql`d.product_id`, ...shown], sql`, `)})`;
}
