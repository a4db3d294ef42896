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
export type GraphExecutor = (request: GraphRequest, caller: Caller) => Promise<GraphResponse>;
