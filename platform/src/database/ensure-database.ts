import { PrismError } from '../errors/index.ts';
import { withClient } from './connect.ts';
import { describeServer, parseServerUrl, withDatabase } from './server-address.ts';
import { sqlState } from './sql-state.ts';

const missingDatabase = '3D000';
const alreadyThere = new Set(['42P04', '23505']);
const noRight = '42501';

/** Creates the database unless it is there. Any number of processes may do this at the same time. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  assertDatabaseName(name);
  if (!(await databaseExists(url, name))) await createDatabase(url, name);
}

/** Whether a server has a database of this name. Throws a PrismError when it cannot be asked. */
export async function databaseExists(url: string, name: string): Promise<boolean> {
  try {
    await withClient(withDatabase(url, name), async () => {});
    return true;
  } catch (error) {
    if (sqlState(error) === missingDatabase) return false;
    throw error;
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  try {
    // template0: nobody is ever connected to it, which would make a copy of it fail.
    const create = `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`;
    await withClient(maintenanceUrl(url), (client) => client.query(create));
  } catch (error) {
    if (!alreadyThere.has(sqlState(error) ?? '')) throw explainCreationFailure(url, name, error);
  }
}

function explainCreationFailure(url: string, name: string, error: unknown): unknown {
  if (sqlState(error) !== noRight) return error;
  const { address, user } = describeServer(url);
  const message = `The user "${user}" may not create the database "${name}" on ${address}: grant CREATEDB, or create it first`;
  return new PrismError('INTERNAL_SERVER_ERROR', message, { cause: error });
}

/** Where we stand while the database does not exist yet: the one the url names, else the one every server has. */
export function maintenanceUrl(url: string): string {
  return parseServerUrl(url).pathname.length > 1 ? url : withDatabase(url, 'postgres');
}

/** The name becomes part of SQL text and of a url: only what needs no quoting anywhere. */
function assertDatabaseName(name: string): void {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(name)) return;
  const expected = 'lower-case letters, digits and _, at most 63 characters';
  throw new PrismError('INTERNAL_SERVER_ERROR', `A database name is ${expected}; "${name}" came`);
}
