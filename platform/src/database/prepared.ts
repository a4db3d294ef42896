import { getTableColumns, is, Param, Placeholder, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import { PgRaw } from 'drizzle-orm/pg-core/query-builders/raw';
import type { Database } from './open-database.ts';

type Values = Readonly<Record<string, unknown>>;

/** Asks a database with these values for the placeholders, in the transaction that runs or over its pool. */
export type Prepared<T> = (database: Database, values?: Values) => Promise<T>;

/**
 * A statement that Drizzle writes once, when it is asked for the first time: for those that every order needs, as writing one costs
 * as much as sending it. What differs from time to time is `sql.placeholder('name')`, also inside of `values()` and `set()`, where
 * it is mapped as its column says; in SQL by hand it is what the driver takes.
 */
export function prepared<T>(write: (current: NodePgDatabase) => PromiseLike<T>): Prepared<T> {
  let query: Query | undefined;
  let fill: ((values: Values) => unknown)[] = [];

  return (database, values = {}) => {
    const current = database.current();
    const { session } = current as unknown as { session: Session };
    if (!query) {
      query = prepare(write(current), session);
      fill = query.params.map(filling);
    }
    const params = fill.map((take) => take(values));
    // Of Drizzle's query only the values and the connection are others each time.
    return Object.create(query, { client: { value: session.client }, params: { value: params } }).execute();
  };
}

/** A placeholder for every column of a table but some, each of the column's own name: for `values()` and `set()`. */
export function everyColumn<T extends PgTable, K extends keyof T['$inferSelect'] & string = never>(
  table: T,
  ...except: readonly K[]
): Record<Exclude<keyof T['$inferSelect'] & string, K>, Placeholder> {
  const keys = Object.keys(getTableColumns(table)).filter((key) => !(except as readonly string[]).includes(key));
  return Object.fromEntries(keys.map((key) => [key, sql.placeholder(key)])) as never;
}

/** Of Drizzle, what its types keep to themselves. */
interface Query {
  params: unknown[];
}
interface Session {
  client: unknown;
  prepareQuery(query: object, fields: undefined, name: undefined, isArray: false): Query;
}

function prepare(builder: unknown, session: Session): Query {
  if (is(builder, PgRaw)) return session.prepareQuery(builder.getQuery(), undefined, undefined, false);
  return (builder as { prepare(name: string): Query }).prepare('');
}

/** As Drizzle does it, but null is null to every column. */
function filling(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name];
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return ({ [value.name]: given }) => (given === null ? null : encoder.mapToDriverValue(given));
}
