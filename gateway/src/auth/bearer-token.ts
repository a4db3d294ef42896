import { PrismError } from '@prism/platform/errors';
import type { EdgeRequest } from '../http/exchange.ts';

/**
 * The access token of a request, or undefined where it brings no authorization at all.
 * @throws PrismError UNAUTHENTICATED for any other kind of it, and for more than one: whoever stands between may have read another.
 */
export function bearerToken({ headers, raw }: Pick<EdgeRequest, 'headers' | 'raw'>): string | undefined {
  const { authorization } = headers;
  if (authorization === undefined) return undefined;
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (!token || countOf('authorization', raw.rawHeaders) > 1)
    throw new PrismError('UNAUTHENTICATED', 'authorization expected once, "Bearer" and an access token.');
  return token;
}

/** Node keeps the first of several such headers and says nothing of the others. `rawHeaders`: name, value, name, value. */
function countOf(name: string, rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const given = rawHeaders[at] as string;
    if (given.length === name.length && given.toLowerCase() === name) count += 1;
  }
  return count;
}
