import { PrismError } from '../errors/index.ts';

/** What came by HTTP instead of a GraphQL answer. */
export class HttpRefusal extends Error {
  readonly status: number;

  constructor(status: number, began: string, options?: ErrorOptions) {
    super(`HTTP ${status}, ${began}`, options);
    this.status = status;
  }
}

/** 503 says that nobody is there for now (RFC 9110, 15.6.4): SUBGRAPH_UNAVAILABLE. Everything else is SUBGRAPH_ERROR. */
export function describeRefusal(cause: HttpRefusal): PrismError {
  return cause.status === 503
    ? new PrismError('SUBGRAPH_UNAVAILABLE', 'A part of the graph could not be reached.', { cause })
    : new PrismError('SUBGRAPH_ERROR', 'A part of the graph answered something unreadable.', { cause });
}
