import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../request-context.ts';

/** Of a request that was refused before execution, and of one that was executed. */
export const maxErrors = { refused: 10, executed: 100 };

/** Keeps answers small: what is beyond the limit is counted in one error more. */
export function capErrors(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          const limit = body.singleResult.data === undefined ? maxErrors.refused : maxErrors.executed;
          body.singleResult.errors = cap(body.singleResult.errors, limit);
        },
      };
    },
  };
}

/** At most `limit` errors, and one that counts the others. */
export function cap(errors: readonly GraphQLFormattedError[], limit: number): readonly GraphQLFormattedError[] {
  const [first, ...others] = errors.slice(limit);
  if (!first) return errors;
  const rest = { message: `${others.length + 1} more errors are not shown.`, extensions: { ...first.extensions } };
  return [...errors.slice(0, limit), rest];
}
