import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import type { PriceRange } from '../domain/price-spans.ts';
import { prices, variants } from './tables.ts';

interface RangeRow extends Record<string, unknown> {
  product_id: string;
  /** `int8`, so text. */
  lowest: string;
  highest: string;
  compare_at: string | null;
}

/** What the listed variants of products cost from and to, by one aggregate. A sale that is over counts as its price before (`priceAt`). */
export async function readPriceRanges(
  database: Database,
  productIds: readonly string[],
  currency: string,
  now: Date,
): Promise<Map<string, PriceRange>> {
  const { rows } = await database.current().execute<RangeRow>(sql`
    select product_id, min(current) as lowest, max(current) as highest,
      (array_agg(compare_at order by current, compare_at desc nulls last))[1] as compare_at
    from (
      select ${variants.productId} as product_id,
        case when ${isOver(now)} then ${prices.compareAtMinor} else ${prices.currentMinor} end as current,
        case when ${isOver(now)} then null else ${prices.compareAtMinor} end as compare_at
      from ${variants} join ${prices} on ${prices.variantId} = ${variants.id} and ${prices.currency} = ${currency}
      where ${variants.productId} = any(${sql.param(productIds)}::text[]) and ${variants.isListed}
    ) as priced
    group by product_id`);
  return new Map(rows.map((row) => [row.product_id, toRange(row, currency)]));
}

const isOver = (now: Date) => sql`coalesce(${prices.validUntil} <= ${now.toISOString()}::timestamptz, false)`;

function toRange({ lowest, highest, compare_at }: RangeRow, currency: string): PriceRange {
  return {
    currency,
    minMinor: Number(lowest),
    maxMinor: Number(highest),
    ...(compare_at === null ? {} : { compareAtMinMinor: Number(compare_at) }),
  };
}
