import type { GraphRequest } from '@prism/platform/graph';

/** Queries of which the JSON text is remembered, per transport. They are some hundred bytes to some kilobytes each. */
const maxQueries = 2_000;

/**
 * Writes the bodies of requests. Plans are executed often, with the same few queries: each is turned into JSON once, for as
 * long as it is among the latest.
 */
export function createWriteRequest(): (request: GraphRequest) => string {
  const written = new Map<string, string>();
  return ({ query, variables, operationName }) => {
    let body = written.get(query);
    if (body === undefined) {
      body = `{"query":${JSON.stringify(query)}`;
      remember(written, query, body);
    }
    if (variables !== undefined) body += `,"variables":${JSON.stringify(variables)}`;
    if (operationName !== undefined) body += `,"operationName":${JSON.stringify(operationName)}`;
    return `${body}}`;
  };
}

/** The oldest goes when there are too many. */
function remember(written: Map<string, string>, query: string, body: string): void {
  if (written.size >= maxQueries) written.delete(written.keys().next().value as string);
  written.set(query, body);
}
