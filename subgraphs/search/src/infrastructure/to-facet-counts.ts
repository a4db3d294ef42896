import type { Condition } from '../application/ports.ts';
import type { FacetCounts, ValueCount } from '../domain/facets.ts';
import type { CountRow } from './facet-sql.ts';

/** Puts the groups together: a facet counts what meets all filters and what fails none but its own. */
export function toFacetCounts(
  rows: readonly CountRow[],
  conditions: readonly Condition[],
): { total: number; facets: FacetCounts } {
  const ownFilter = new Map(conditions.map(({ key }, at) => [key, at + 1]));
  const countsFor = (key: string) => (row: CountRow) => row.missed === 0 || row.missed === ownFilter.get(key);
  const ofKind = (kind: CountRow['kind'], key?: string) =>
    rows.filter((row) => row.kind === kind && (key === undefined || countsFor(key)(row)));
  const all = (key: string) => ofKind('all', key);

  const priced = all('price').filter((row) => row.lowest !== null);
  const facets: FacetCounts = {
    values: sumValues(ofKind('term').filter((row) => countsFor(row.key ?? '')(row))),
    coverage: sumCoverage(ofKind('keys'), (key) => countsFor(key)),
    names: new Map(ofKind('term').flatMap(({ key, name }) => (key && name ? [[key, name] as const] : []))),
    stars: sumBy(ofKind('stars', 'rating'), (row) => Number(row.key)),
    inStock: sum(all('availability').map((row) => row.in_stock ?? 0)),
    price:
      priced.length === 0
        ? undefined
        : {
            min: Math.min(...priced.map((row) => Number(row.lowest))),
            max: Math.max(...priced.map((row) => Number(row.highest))),
            groups: [...sumBy(ofKind('price', 'price'), (row) => Number(row.key))].map(([from, products]) => ({
              from,
              products,
            })),
          },
    totalFor: (key) => sum(all(key).map((row) => row.products)),
  };
  return { total: sum(ofKind('all').flatMap((row) => (row.missed === 0 ? [row.products] : []))), facets };
}

function sumValues(rows: readonly CountRow[]): ValueCount[] {
  const values = new Map<string, ValueCount>();
  for (const { key, value, label, products } of rows) {
    const id = `${key}\n${value}`;
    const count = (values.get(id)?.count ?? 0) + products;
    values.set(id, { key: key ?? '', value: value ?? '', label: label ?? '', count });
  }
  return [...values.values()];
}

function sumCoverage(rows: readonly CountRow[], countsFor: (key: string) => (row: CountRow) => boolean) {
  const counted = rows.flatMap((row) =>
    (row.key ?? '')
      .split(',')
      .flatMap((key) => (key !== '' && countsFor(key)(row) ? [{ key, products: row.products }] : [])),
  );
  return sumBy(counted, ({ key }) => key);
}

function sumBy<K, R extends { products: number }>(rows: readonly R[], keyOf: (row: R) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.products);
  return sums;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
