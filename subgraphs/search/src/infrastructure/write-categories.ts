import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import type { IndexedCategory } from '../domain/index-document.ts';
import { toCategoryRow } from './document-rows.ts';
import { categories } from './tables.ts';

/** Categories as the newest product tells them. One that is as it was is not written, so products do not wait for each other. */
export async function writeCategories(database: Database, told: readonly IndexedCategory[]): Promise<void> {
  const rows = [...new Map(told.map((category) => [category.id, category])).values()].map(toCategoryRow);
  const given = rows.map(({ nameKey, parentId, ...same }) => ({ ...same, name_key: nameKey, parent_id: parentId }));
  await database.current().execute(sql`
    with given as (select * from json_populate_recordset(null::${categories}, ${JSON.stringify(given)}::json))
    insert into ${categories} as c (id, slug, name, name_key, parent_id, path)
    select id, slug, name, name_key, parent_id, path from given as g
    where not exists (select from ${categories} as c where c.id = g.id
      and (c.slug, c.name, c.path) is not distinct from (g.slug, g.name, g.path))
    order by id
    on conflict (id) do update set slug = excluded.slug, name = excluded.name, name_key = excluded.name_key,
      parent_id = excluded.parent_id, path = excluded.path`);
}
