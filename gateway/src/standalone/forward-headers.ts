import type { IncomingHttpHeaders } from 'node:http';

/**
 * Picks the headers of a client that its subgraphs may hear.
 *
 * @param names In lower case.
 * @returns Name, value, name, value.
 */
export function createForwardHeaders(names: readonly string[]): (headers: IncomingHttpHeaders) => readonly string[] {
  return (headers) => {
    const forwarded: string[] = [];
    for (const name of names) {
      const value = headers[name];
      if (value !== undefined) forwarded.push(name, Array.isArray(value) ? value.join(', ') : value);
    }
    return forwarded;
  };
}
