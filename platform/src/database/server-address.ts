import { PrismError } from '../errors/index.ts';

/** Reads a server url; throws a PrismError that does not repeat it, since it holds a password. */
export function parseServerUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  throw new PrismError(
    'INTERNAL_SERVER_ERROR',
    'The database url is not of the form postgres://user:password@host:port',
  );
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const parsed = parseServerUrl(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
}

/** What a person may read about where we connect to: no password. */
export function describeServer(url: string): { address: string; user: string } {
  const { hostname, port, username, searchParams } = parseServerUrl(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return { address: `${host}:${port || 5432}`, user: decodeURIComponent(username) };
}
