import { type ErrorCode, isErrorCode } from '@prism/platform/errors';

/** Words by which Apollo Server's and graphql-js's refusals are told apart that share one code. */
const refinements: Partial<Record<ErrorCode, readonly (readonly [words: string, code: ErrorCode])[]>> = {
  BAD_REQUEST: [
    ['Cross-Site Request Forgery', 'CSRF_BLOCKED'],
    ['batching', 'BATCHING_DISABLED'],
  ],
  GRAPHQL_PARSE_FAILED: [['tokens. Parsing aborted', 'MAX_TOKENS']],
};

/** Codes of our dependencies, in our catalogue's words. */
const translations: Readonly<Record<string, ErrorCode>> = {
  DOWNSTREAM_SERVICE_ERROR: 'SUBGRAPH_ERROR',
};

/** The code of the catalogue that fits an error's extensions and message. */
export function translateCode(extensions: Record<string, unknown>, message: string): ErrorCode {
  if (extensions.validationErrorCode === 'INTROSPECTION_DISABLED') return 'INTROSPECTION_DISABLED';
  const given = translations[String(extensions.code)] ?? extensions.code;
  // The stock executor names the subgraph on whatever came from one.
  if (!isErrorCode(given)) return 'serviceName' in extensions ? 'SUBGRAPH_ERROR' : 'INTERNAL_SERVER_ERROR';
  return refinements[given]?.find(([words]) => message.includes(words))?.[1] ?? given;
}
