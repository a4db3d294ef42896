import { unwrapResolverError } from '@apollo/server/errors';
import { type ErrorCode, findPrismError } from '@prism/platform/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { translateCode } from './translate-code.ts';
import { withoutValues } from './without-values.ts';

/** Messages that stand in for what strangers must not see. */
const standIns: Partial<Record<ErrorCode, string>> = {
  SUBGRAPH_ERROR: 'A part of the answer failed.',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph could not be reached.',
  SUBGRAPH_TIMEOUT: 'A part of the graph did not answer in time.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
  INTROSPECTION_DISABLED: 'Introspection is switched off here.',
};

/** Messages that would tell of a schema that is nobody's business. */
const productionStandIns: typeof standIns = {
  ...standIns,
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema.',
};

/**
 * An error as clients may see it: a code of the catalogue, and of the extensions only `code`, `retryable` and
 * `retryAfterMs`. The messages of failures behind the gateway stay inside.
 */
export function createMaskError(production: boolean) {
  const messages = production ? productionStandIns : standIns;
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const extensions = findPrismError(unwrapResolverError(error))?.extensions ?? formatted.extensions ?? {};
    const code = translateCode(extensions, formatted.message);
    const { locations, path } = formatted;
    const told = withoutValues(formatted.message, production ? undefined : reasonOf(error));
    const message = production ? withoutSuggestions(told) : told;
    return {
      message: messages[code] ?? message,
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: { code, ...retryAdvice(extensions) },
    };
  };
}

/** graphql-js names what the schema has instead. */
const withoutSuggestions = (message: string): string => message.replace(/ ?Did you mean (.+?)\?/g, '');

/** What the error below says, by which graphql-js ends its own message: of inputs, it tells their fields. */
const reasonOf = (error: unknown): string | undefined =>
  error instanceof GraphQLError ? error.originalError?.message : undefined;

function retryAdvice({ retryAfterMs }: Record<string, unknown>): Record<string, unknown> {
  return typeof retryAfterMs === 'number' ? { retryable: true, retryAfterMs } : {};
}
