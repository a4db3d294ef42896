import type { FieldNode, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { Weights } from '../../cost/weights.ts';
import type { AnswerStrings } from '../../subgraph-client/answer-strings.ts';
import type { AnswerRoom } from '../answer-room.ts';
import type { JsonObject } from '../json-object.ts';
import type { SharedValues } from '../shared-values.ts';
import type { CollectForType } from './collect-for-type.ts';

/**
 * Writes a value in JSON as clients may have it. Undefined for null, for what is missing or wrong, and for what has null where
 * null may not stand.
 */
export type Complete = (value: unknown, state: CompletionState) => string | undefined;

export interface CompletionState {
  /** What is known of the strings that are to be written. */
  strings: AnswerStrings;
  /** Nothing written so far goes beyond ASCII. */
  isAscii: boolean;
  /** Something was wrong. */
  isInvalid: boolean;
  /** What was completed so far, by what it costs. */
  points: number;
  /** Characters of the lists so far that are in the answer. */
  written: number;
  room: Readonly<AnswerRoom>;
  /** The operation's, coerced. */
  variables: JsonObject;
  /** Keep the path, to tell where something was wrong, and go to each place of what is shared: slower. */
  isTraced: boolean;
  path: (string | number)[];
  /** Of the root, by response key. */
  introspection: JsonObject;
  shared: SharedValues | undefined;
  /** Hears of something that a subgraph should not have sent. */
  tell(type: string, path: readonly (string | number)[]): void;
}

export interface CompletionOptions extends CollectForType {
  /** Under which key the plan answers a field. */
  keyOf(field: FieldNode): string;
  weights: Weights;
  /** Points of an object, as the field says that answers it. */
  weigh(type: GraphQLObjectType | GraphQLInterfaceType): number;
}

export function refuse(type: string, state: CompletionState): undefined {
  state.isInvalid = true;
  state.tell(type, state.path);
}

/** What was completed bubbles: it is not in the answer. */
export function leaveOut(state: CompletionState, writtenBefore: number): undefined {
  state.written = writtenBefore;
}

/** Where a value stands: at a name of an object, or as an item of a list. */
export interface Position {
  complete: Complete;
  /** Null may stand there; otherwise it bubbles. */
  isNullable: boolean;
}

/** Completes what is at a name or an index, and keeps the path up to date. Undefined bubbles. */
export function completeAt(
  { complete, isNullable }: Position,
  value: unknown,
  place: string | number,
  state: CompletionState,
): string | undefined {
  if (state.isTraced) state.path.push(place);
  const text = complete(value, state);
  if (state.isTraced) state.path.pop();
  return text === undefined && isNullable ? 'null' : text;
}
