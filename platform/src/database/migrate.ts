import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { withClient } from './connect.ts';

/**
 * Brings a database up to the SQL migrations of a folder in drizzle-kit's format. Any number of processes may do this at
 * the same time: the first one works, the others wait for it and find nothing to do.
 * Which migrations ran is remembered in the schema `migrations_<package>`, named after the folder that holds them.
 */
export async function migrate(url: string, folder: URL): Promise<void> {
  const migrationsFolder = fileURLToPath(folder);
  const migrationsSchema = `migrations_${packageOf(folder)}`;
  await withClient(url, async (client) => {
    // Session locks end with the connection: a killed process leaves none behind.
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [migrationsSchema]);
    await runMigrations(drizzle(client), { migrationsFolder, migrationsSchema });
  });
}

/** `…/subgraphs/accounts/migrations/` → `accounts`; `…/migrations/events/` → `events`. */
export function packageOf(folder: URL): string {
  const names = folder.pathname.split('/').filter((name) => name !== '' && name !== 'migrations');
  return (names.at(-1) ?? 'prism').replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase();
}
