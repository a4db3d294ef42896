import { GraphQLError } from 'graphql';
import { isAbsence } from '../database/index.ts';
import { findPrismError } from '../errors/index.ts';
import type { GraphError } from '../graph/index.ts';
import type { Logger } from '../log/index.ts';

const retryAfterMs = 1_000;

/** Who is told of an unexpected error, and of what it says. */
export interface ErrorReport {
  subgraph: string;
  requestId: string;
  log: Logger | undefined;
}

/** An error of an execution as others may see it: what was not meant for them is logged and masked. */
export function reportError(error: GraphQLError, { subgraph, requestId, log }: ErrorReport): GraphError {
  const known = findPrismError(error);
  if (known) return describeError(error, known.code, known.extensions);
  const isInputMistake = !error.path || !error.originalError || error.originalError instanceof GraphQLError;
  if (isInputMistake) return describeError(error, 'BAD_USER_INPUT');
  if (isAbsence(error.originalError)) return reportAbsence(error, { subgraph, requestId, log });
  log?.error({ err: error.originalError, path: error.path, subgraph, requestId }, 'a resolver failed');
  return { message: 'This part of the answer failed.', path: error.path, extensions: { code: 'SUBGRAPH_ERROR' } };
}

/** Nothing is wrong with what was asked: its database is away, or has no connection left for the moment. */
function reportAbsence(error: GraphQLError, { subgraph, requestId, log }: ErrorReport): GraphError {
  log?.warn({ err: error.originalError, path: error.path, subgraph, requestId }, 'a resolver had no database');
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, retryAfterMs };
  return { message: 'This part of the answer is not to be had now.', path: error.path, extensions };
}

export function describeError(error: GraphQLError, code: string, extensions: Record<string, unknown> = {}): GraphError {
  return { message: error.message, ...(error.path ? { path: error.path } : {}), extensions: { code, ...extensions } };
}
