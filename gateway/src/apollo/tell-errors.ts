import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { cap, maxErrors, openErrorRoom } from './cap-errors.ts';

/** An error as clients may see it. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export type TellErrors = (errors?: readonly GraphQLError[]) => { errors?: readonly GraphQLFormattedError[] };

/** Tells errors as Apollo Server and its plugins tell those of an answer in one; all calls together have as many as that. */
export function createTellErrors(formatError: FormatError, requestId: string): TellErrors {
  const room = openErrorRoom(maxErrors.executed);
  const tell = (error: GraphQLError): GraphQLFormattedError => {
    const { http: _, code = 'INTERNAL_SERVER_ERROR', ...extensions } = error.extensions;
    const told = formatError({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
    return { ...told, extensions: { ...told.extensions, requestId } };
  };
  return (errors = []) => {
    if (errors.length === 0) return {};
    return { errors: cap(errors.map(tell), room) };
  };
}
