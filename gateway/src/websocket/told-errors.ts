import type { FastifyError } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { refusalBody, toGraphQLError } from '../errors.ts';
import { toRefusal } from '../http/answer-errors.ts';

/** GraphQL errors as clients may see them, on their way through a library that has a shape of its own. */
export class ToldErrors extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('An operation is refused.');
    this.errors = errors;
  }
}

/** Why an operation is refused, told as over HTTP. */
export function tellRefusal(error: unknown, requestId: string): ToldErrors {
  return new ToldErrors(refusalBody(toRefusal(error as FastifyError), requestId).errors);
}

/** The errors that `makeServer` is given, and what it gives back. */
export const wrap = (told: ToldErrors): GraphQLError[] => [toGraphQLError(told)];

export function unwrap([error]: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
  if (error?.originalError instanceof ToldErrors) return error.originalError.errors;
  throw error ?? new Error('An error was expected.');
}
