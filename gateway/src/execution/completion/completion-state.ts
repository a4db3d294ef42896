import { GraphQLError } from 'graphql';
import type { JsonObject } from '../json-object.ts';
import type { CompletionState } from './complete.ts';

export const noIntrospection: JsonObject = {};
const noValues: JsonObject = {};
const tellNobody = () => {};

/** A completion begins. */
export function createState(given: Partial<CompletionState>): CompletionState {
  return {
    strings: 'any',
    isAscii: given.strings !== 'unescaped',
    isInvalid: false,
    isTraced: false,
    points: 0,
    variables: noValues,
    path: [],
    introspection: noIntrospection,
    shared: undefined,
    tell: tellNobody,
    ...given,
  };
}

/** The errors of a completion that is done once more, traced. */
export function explainWith(
  complete: (state: CompletionState) => unknown,
  introspection = noIntrospection,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const tell: CompletionState['tell'] = (expected, path) => {
    const message = `A part of the graph answered something else than ${expected}.`;
    errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'SUBGRAPH_ERROR' } }));
  };
  complete(createState({ introspection, tell, isTraced: true }));
  return errors;
}
