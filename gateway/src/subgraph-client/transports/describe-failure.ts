import { PrismError } from '@prism/platform/errors';

/** How undici names an answer that came but could not be taken: no HTTP, too large, cut short. */
const answeredBadly = /^(?:HPE_|UND_ERR_RES)/;

/** A failure of HTTP in our catalogue's words: SUBGRAPH_ERROR when something came, SUBGRAPH_UNAVAILABLE when nothing did. */
export function describeFailure(cause: Error & { code?: unknown }): PrismError {
  return answeredBadly.test(String(cause.code))
    ? new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered something unreadable.', { cause })
    : new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph could not be reached.', { cause });
}

export function describeTimeout(): PrismError {
  return new PrismError('SUBGRAPH_TIMEOUT', 'A part of the graph did not answer in time.');
}
