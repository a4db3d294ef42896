import { type SQL, sql } from 'drizzle-orm';
import type { PageQuestion, Question, RelatedQuestion, SearchQuestion, Slice } from '../application/ports.ts';
import { listingWindow } from '../domain/listing.ts';
import { all, filtersByPrice, fromDocuments, fromDocumentsOneByOne, isAskedFor, meets } from './listing-sql.ts';
import { hit, isBehind, orderBy, type SortKey, sortKeysOf } from './sort-sql.ts';
import { documents } from './tables.ts';

/** Products looked at for "related", in the same category and in its root each; the most popular ones. */
const neighbours = 100;

/** One page as an array of hits, in order. */
export function pageSql({ question, slice }: PageQuestion): SQL {
  const { source, where, keys } = question.kind === 'search' ? searched(question) : related(question);
  return sql`array(select ${hit(keys)} ${source} where ${all([where, ...behind(keys, slice)])}
    ${orderBy(keys)} limit ${slice.limit} offset ${slice.offset ?? 0})`;
}

/** How many there are, up to one more than can be paged through. */
export function countSql(question: Question): SQL {
  const { source, where } = question.kind === 'search' ? counted(question) : related(question);
  return sql`(select count(*)::int from (select 1 ${source} where ${where} limit ${listingWindow + 1}) as counted)`;
}

interface Parts {
  source: SQL;
  where: SQL;
  keys: SortKey[];
}

function searched(question: SearchQuestion): Parts {
  const needsPrice = question.sort.startsWith('PRICE') || filtersByPrice(question);
  return { source: fromDocuments(question, needsPrice), where: isHit(question), keys: sortKeysOf(question) };
}

function counted(question: SearchQuestion): Omit<Parts, 'keys'> {
  const source = filtersByPrice(question) ? fromDocumentsOneByOne(question) : fromDocuments(question, false);
  return { source, where: isHit(question) };
}

const isHit = (question: SearchQuestion): SQL => all([isAskedFor(question), ...question.conditions.map(meets)]);

/**
 * Of the same category first, then of the same root; among them those of the same brand and of half to twice the price, the
 * most popular first.
 */
function related({ product, currency, at }: RelatedQuestion): Parts {
  const { productId, categoryId, rootId, brandId } = product;
  const popular = (where: SQL) =>
    sql`(select product_id from ${documents} where is_listed and product_id <> ${productId} and ${where}
      order by rating_count desc, product_id limit ${neighbours})`;
  const candidates = sql`${popular(sql`category_id = ${categoryId}`)} union ${popular(sql`root_id = ${rootId}`)}`;
  const moment = sql`${at.toISOString()}::timestamptz`;
  const ownPrice = sql`(select min_minor from prices where currency = ${currency} and product_id = ${productId}
    and valid_from <= ${moment} and valid_until > ${moment})`;
  const closeness = sql`(4 * (d.category_id = ${categoryId})::int + coalesce((d.brand_id = ${brandId})::int, 0)
    + coalesce((price.min_minor between ${ownPrice} / 2 and ${ownPrice} * 2)::int, 0))`;
  return {
    source: fromDocuments({ currency, at }, true),
    where: sql`d.product_id in (${candidates})`,
    keys: [
      { value: closeness, isDescending: true },
      { value: sql`d.rating_count`, isDescending: true },
    ],
  };
}

const behind = (keys: SortKey[], { after }: Slice): SQL[] => (after ? [isBehind(keys, after)] : []);
