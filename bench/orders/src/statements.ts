import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '@prism/platform/database';
import { sql } from 'drizzle-orm';

/** How often one database was spoken to. */
export interface Spoken {
  statements: number;
  commits: number;
}

/** By name of the database. */
export type Conversation = Map<string, Spoken>;

/** Has every statement logged while the work runs, and counts them: slower, so nothing else is measured meanwhile. */
export async function countStatements(server: Database, work: () => Promise<unknown>): Promise<Conversation> {
  const file = join(await clusterFolder(server), 'postgres.log');
  const begin = (await readFile(file, 'utf8')).length;
  await tellAll(server, true);
  await work().finally(() => tellAll(server, false));
  return countLines((await readFile(file, 'utf8')).slice(begin));
}

/** Where the embedded PostgreSQL keeps its files. */
export async function clusterFolder(server: Database): Promise<string> {
  const { rows } = await server.current().execute<{ data_directory: string }>(sql`show data_directory`);
  return dirname(rows[0]?.data_directory ?? '');
}

async function tellAll(server: Database, isOn: boolean): Promise<void> {
  const run = (text: string) => server.current().execute(sql.raw(text));
  await run(isOn ? `alter system set log_statement = 'all'` : 'alter system reset log_statement');
  await run(isOn ? `alter system set log_line_prefix = '%d '` : 'alter system reset log_line_prefix');
  await run('select pg_reload_conf()');
  // Each connection reads it before its next statement.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** A statement of several lines has its marks in the first. */
export function countLines(log: string): Conversation {
  const spoken: Conversation = new Map();
  for (const [, database = '', text = ''] of log.matchAll(/^(\S+) LOG: {2}(?:execute [^:]*|statement): (.*)$/gm)) {
    const one = spoken.get(database) ?? { statements: 0, commits: 0 };
    spoken.set(database, one);
    one.statements++;
    if (/^commit/i.test(text)) one.commits++;
  }
  return spoken;
}
