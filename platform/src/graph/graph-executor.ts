import type { Caller } from '../identity/index.ts';

/** A GraphQL request as it travels between parts. */
export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

export interface GraphError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

export interface GraphResponse {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphError[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** Runs a GraphQL request on behalf of a caller; in process or over signed HTTP. Throws PrismError when nothing answered. */
export interface GraphExecutor {
  (request: GraphRequest, caller: Caller): Promise<GraphResponse>;
  /** Absent: there is nothing to subscribe to. */
  subscribe?: SubscribeToGraph;
  /** Another process answers, over a network: it may be away, and has room for so many at a time. */
  isRemote?: boolean;
}

/**
 * Subscribes on behalf of a caller: an answer for each event, until the signal comes. What is refused is one answer, with errors
 * and without data. Each event has as much time as the caller's deadline leaves when it is subscribed.
 * Throws PrismError when nobody answered; the stream does when it breaks.
 */
export type SubscribeToGraph = (
  request: GraphRequest,
  caller: Caller,
  ended: AbortSignal,
) => Promise<AsyncIterable<GraphResponse>>;
