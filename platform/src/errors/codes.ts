/**
 * The one catalogue of error codes that clients may meet in `extensions.code`, with the HTTP status each answers with.
 * 200: the answer carries data (perhaps partial) beside the error.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_REQUIRED: 400,
  CSRF_BLOCKED: 403,
  INTROSPECTION_DISABLED: 400,
  MAX_TOKENS: 400,
  MAX_DEPTH: 400,
  MAX_ALIASES: 400,
  MAX_ROOT_FIELDS: 400,
  MAX_DIRECTIVES: 400,
  QUERY_TOO_COMPLEX: 400,
  COST_ESTIMATED_TOO_EXPENSIVE: 400,
  BATCHING_DISABLED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 200,
  RATE_LIMITED: 429,
  CLIENT_UPGRADE_REQUIRED: 400,
  SUBGRAPH_UNAVAILABLE: 200,
  SUBGRAPH_ERROR: 200,
  SUBGRAPH_TIMEOUT: 200,
  GATEWAY_TIMEOUT: 504,
  OVERLOADED: 503,
  AUTH_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Whether a value from outside is a code of the catalogue. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
