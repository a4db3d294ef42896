import { type ErrorCode, isErrorCode } from '@prism/platform/errors';
import type { GraphError } from '@prism/platform/graph';
import type { SubgraphStage } from './send-to-subgraph.ts';

const maxErrors = 100;

/** What a subgraph may say to a client. The other codes speak of the gateway's own work. */
const subgraphCodes = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'OVERLOADED',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_ERROR',
  'SUBGRAPH_TIMEOUT',
]);

/**
 * Of a subgraph's errors, the first hundred, and of each only what means something here: another extension could set the
 * HTTP status of the whole answer.
 */
export const trimErrors: SubgraphStage = async (request, next) => {
  const { errors, ...answer } = await next(request);
  return errors ? { ...answer, errors: errors.slice(0, maxErrors).map(trim) } : answer;
};

function trim({ message, path, extensions = {} }: GraphError): GraphError {
  const { code: given, retryAfterMs } = extensions;
  const code = isErrorCode(given) && subgraphCodes.has(given) ? given : 'SUBGRAPH_ERROR';
  const isRetryable = typeof retryAfterMs === 'number';
  return {
    message: String(message),
    ...(path ? { path } : {}),
    extensions: { code, ...(isRetryable ? { retryable: true, retryAfterMs } : {}) },
  };
}
