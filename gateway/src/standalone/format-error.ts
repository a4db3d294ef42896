import { isErrorCode } from '@prism/platform/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createMaskError } from '../apollo/mask-error.ts';
import type { FormatError } from '../apollo/tell-errors.ts';

/** Words of subgraphs reach the client as they are; everything else is told as on any other door. */
export function createFormatError(): FormatError {
  const mask = createMaskError(false);
  return (formatted, error) => (isOfSubgraph(formatted, error) ? pass(formatted) : mask(formatted, error));
}

/**
 * Errors that wrap a thrown one are our own failures, and those with a code of the catalogue are told well by `mask`; but
 * `SUBGRAPH_ERROR` and `INTERNAL_SERVER_ERROR` are also what subgraphs say when they have a message alone.
 */
function isOfSubgraph({ extensions }: GraphQLFormattedError, error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError instanceof Error) return false;
  const code = extensions?.code;
  return !isErrorCode(code) || code === 'SUBGRAPH_ERROR' || code === 'INTERNAL_SERVER_ERROR';
}

function pass({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code: extensions?.code },
  };
}
