import { type SQL, sql } from 'drizzle-orm';
import type { Condition, SearchQuestion } from '../application/ports.ts';
import type { Weight } from '../domain/index-document.ts';
import type { TextQuery } from '../domain/text-query.ts';
import { documents, prices } from './tables.ts';

/** The documents of a question, each with its price then as `price`; joined only where it is needed. */
export function fromDocuments(moment: Moment, needsPrice: boolean): SQL {
  return needsPrice
    ? sql`from ${documents} as d left join ${prices} as price on ${isPriceThen(moment)}`
    : sql`from ${documents} as d`;
}

/**
 * The same for a reader that stops early: prices are looked up one by one. A plain join would first read those of all products
 * there are, because nothing tells PostgreSQL that a product has one price at a time.
 */
export function fromDocumentsOneByOne(moment: Moment): SQL {
  return sql`from ${documents} as d left join lateral
    (select min_minor from ${prices} as price where ${isPriceThen(moment)} limit 1) as price on true`;
}

type Moment = Pick<SearchQuestion, 'currency' | 'at'>;

function isPriceThen({ currency, at }: Moment): SQL {
  const moment = sql`${at.toISOString()}::timestamptz`;
  return sql`price.currency = ${currency} and price.product_id = d.product_id
    and price.valid_from <= ${moment} and price.valid_until > ${moment}`;
}

/** What the question asks for apart from filters. */
export function isAskedFor({ text, categoryIds }: SearchQuestion): SQL {
  const parts = [sql`d.is_listed`];
  if (text) parts.push(fitsText(text));
  if (categoryIds) parts.push(sql`d.category_id = any(${sql.param(categoryIds)}::text[])`);
  return all(parts);
}

export function fitsText(text: TextQuery): SQL {
  return text.words.length === 0 ? sql`false` : sql`d.words @@ ${toTsquery(text)}::tsquery`;
}

/**
 * Words hold letters, digits and pictograms only, so nothing in them can be taken for an operator. `weight`: only where they
 * stand in such a place.
 */
export function toTsquery({ words }: Pick<TextQuery, 'words'>, weight: Weight | '' = ''): string {
  return words
    .map(({ word, singular, isPrefix }) => {
      const whole = `'${word}':${isPrefix ? '*' : ''}${weight}`;
      return singular === word ? whole : `(${whole}|'${singular}':${weight})`;
    })
    .join('&');
}

/** True or false, never null. */
export function meets(condition: Condition): SQL {
  switch (condition.kind) {
    case 'terms':
      return sql`d.term_ids && ${sql.param(condition.termIds)}::int[]`;
    case 'rating':
      return sql`d.rating_average >= ${condition.floor}`;
    case 'availability':
      return sql`d.is_in_stock is true`;
    case 'price':
      return sql`coalesce(price.min_minor between ${condition.min ?? Number.MIN_SAFE_INTEGER}::bigint
        and ${condition.max ?? Number.MAX_SAFE_INTEGER}::bigint, false)`;
    default:
      throw new TypeError(`Expected a condition, got ${condition satisfies never}`);
  }
}

export const filtersByPrice = ({ conditions }: SearchQuestion): boolean =>
  conditions.some(({ kind }) => kind === 'price');

export const all = (parts: readonly SQL[]): SQL => sql.join([...parts], sql` and `);
