import pg from 'pg';
import { PrismError } from '../errors/index.ts';
import { describeServer } from './server-address.ts';
import { sqlState } from './sql-state.ts';

export const connectTimeoutMs = 5_000;

/** Runs `work` on a connection of its own that has no statement timeout. Throws a PrismError when there is no connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectClient(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** One connection of its own. Throws a PrismError that says what is wrong: address, credentials or rights. */
export async function connectClient(url: string, settings: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'prism',
    ...settings,
  });
  // A connection that breaks while idle emits this; the next query on it fails anyway.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw explainConnectionFailure(url, error);
  }
}

function explainConnectionFailure(url: string, error: unknown): PrismError {
  return new PrismError('INTERNAL_SERVER_ERROR', connectionProblem(url, error), { cause: error });
}

function connectionProblem(url: string, error: unknown): string {
  const { address, user } = describeServer(url);
  switch (sqlState(error)) {
    case '28P01':
    case '28000':
      return `PostgreSQL at ${address} refused the credentials of the user "${user}"`;
    case '53300':
      return `PostgreSQL at ${address} has no connection left: raise max_connections or lower the pool size`;
    case '57P03':
      return `PostgreSQL at ${address} is starting or stopping: try again in a moment`;
    case '42501':
      return `PostgreSQL at ${address} does not let the user "${user}" connect to this database`;
    case undefined:
      return `PostgreSQL at ${address} is not reachable (${reasonOf(error)}): check DATABASE_URL and that the server runs`;
    default:
      return `PostgreSQL at ${address} refused the connection (${reasonOf(error)})`;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code ?? error.message;
}
