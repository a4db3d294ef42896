import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import type { Term } from '../domain/facet-keys.ts';
import type { TermIds } from './document-rows.ts';
import { terms } from './tables.ts';

/**
 * Ids of terms; new ones are written. What was looked up once is remembered, so one of these lives no longer than a unit of
 * work: if that rolls back, ids it had given out are not there.
 */
export interface TermDictionary {
  learn(used: readonly Term[]): Promise<TermIds>;
}

const nameOf = ({ key, value }: Pick<Term, 'key' | 'value'>) => `${key}\n${value}`;

export function createTermDictionary(database: Database): TermDictionary {
  const ids = new Map<string, number>();
  return {
    async learn(used) {
      const missing = new Map(used.filter((term) => !ids.has(nameOf(term))).map((term) => [nameOf(term), term]));
      if (missing.size > 0)
        for (const row of await write(database, [...missing.values()])) ids.set(nameOf(row), row.id);
      return (term) => {
        const id = ids.get(nameOf(term));
        if (id === undefined) throw new RangeError(`Expected an id of ${nameOf(term)}`);
        return id;
      };
    },
  };
}

/** A renamed brand or category renames its term. In one order everywhere, so that two writers cannot lock each other out. */
async function write(database: Database, missing: readonly Term[]) {
  const { rows } = await database.current().execute<{ id: number; key: string; value: string }>(sql`
    with given as (select * from json_to_recordset(${JSON.stringify(missing)}::json) as t(key text, value text, label text)),
    written as (insert into ${terms} (key, value, label) select key, value, label from given
      where not exists (select from ${terms} as t where t.key = given.key and t.value = given.value and t.label = given.label)
      order by key collate "C", value collate "C"
      on conflict (key, value) do update set label = excluded.label returning id, key, value)
    select id, key, value from written
    union select t.id, t.key, t.value from ${terms} as t join given on t.key = given.key and t.value = given.value`);
  return rows;
}
