import { GraphQLError } from 'graphql';
import { AnswerTooLong, endlessRoom, expectRoom } from '../answer-room.ts';
import type { JsonObject } from '../json-object.ts';
import { WrittenData } from '../written-data.ts';
import type { CompletionState } from './complete.ts';
import { flatten } from './flatten.ts';

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
    written: 0,
    room: endlessRoom,
    variables: noValues,
    path: [],
    introspection: noIntrospection,
    shared: undefined,
    tell: tellNobody,
    ...given,
  };
}

/**
 * A completion ends.
 * @throws AnswerTooLong
 */
export function toData(text: string | undefined, { room, isAscii }: CompletionState): WrittenData | null {
  if (text === undefined) return null;
  // Before it is made of its parts, which takes as much memory again.
  if (text.length > room.left) throw new AnswerTooLong(room);
  const flat = flatten(text);
  expectRoom(room, flat, isAscii);
  return new WrittenData(flat, isAscii);
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
