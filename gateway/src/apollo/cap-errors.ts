import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../request-context.ts';

/** Of a request that was refused before execution, and of one that was executed. */
export const maxErrors = { refused: 10, executed: 100 };

/** Characters of all errors as JSON: messages and paths are as long as subgraphs and clients make them. */
const maxCharacters = 100_000;

/** What an answer may still tell of errors. */
export interface ErrorRoom {
  errors: number;
  characters: number;
}

export const openErrorRoom = (errors: number): ErrorRoom => ({ errors, characters: maxCharacters });

/** Keeps answers small: what is beyond the limit is counted in one error more. */
export function capErrors(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          const limit = body.singleResult.data === undefined ? maxErrors.refused : maxErrors.executed;
          body.singleResult.errors = cap(body.singleResult.errors, openErrorRoom(limit));
        },
      };
    },
  };
}

/** The errors that there is room for, which they take, and one that counts the others. */
export function cap(errors: readonly GraphQLFormattedError[], room: ErrorRoom): readonly GraphQLFormattedError[] {
  const [first, ...others] = errors.slice(countFitting(errors, room));
  if (!first) return errors;
  const told = errors.slice(0, errors.length - others.length - 1);
  return [...told, { message: `${others.length + 1} more errors are not shown.`, extensions: { ...first.extensions } }];
}

function countFitting(errors: readonly GraphQLFormattedError[], room: ErrorRoom): number {
  let count = 0;
  for (const error of errors) {
    const characters = room.errors > 0 ? JSON.stringify(error).length : Number.POSITIVE_INFINITY;
    if (characters > room.characters) break;
    room.errors -= 1;
    room.characters -= characters;
    count += 1;
  }
  return count;
}
