import type { GraphRequest } from '@prism/platform/graph';

/** Queries of which the JSON text is remembered, per transport. They are some hundred bytes to some kilobytes each. */
const maxQueries = 2_000;

/** What of a body is the same each time: all but the variables, which come last. */
interface Written {
  operationName: string | undefined;
  text: string;
}

/**
 * Writes the bodies of requests. Plans are executed often, with the same few queries: each is turned into JSON once, for as
 * long as it is among the latest.
 */
export function createWriteRequest(): (request: GraphRequest) => string {
  const written = new Map<string, Written>();
  return ({ query, variables, operationName }) => {
    let known = written.get(query);
    if (known?.operationName !== operationName || known === undefined) {
      known = { operationName, text: begin(query, operationName) };
      remember(written, query, known);
    }
    return variables === undefined ? `${known.text}}` : `${known.text},"variables":${JSON.stringify(variables)}}`;
  };
}

function begin(query: string, operationName: string | undefined): string {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${JSON.stringify(query)}${name}`;
}

/** The oldest goes when there are too many. */
function remember(written: Map<string, Written>, query: string, body: Written): void {
  if (written.size >= maxQueries) written.delete(written.keys().next().value as string);
  written.set(query, body);
}
