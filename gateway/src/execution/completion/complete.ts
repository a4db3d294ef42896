import type { FieldNode } from 'graphql';
import type { JsonObject } from '../json-object.ts';
import type { SharedValues } from '../shared-values.ts';
import type { CollectForType } from './collect-for-type.ts';

/**
 * Writes a value in JSON as clients may have it. Answers whether it did: false, with nothing written, for null, for what is
 * missing or wrong, and for what has null where null may not stand.
 */
export type Complete = (value: unknown, state: CompletionState) => boolean;

export interface CompletionState {
  /** What was written, piece by piece: to join them once is faster than to put texts into texts. */
  out: string[];
  /** Nothing written so far goes beyond ASCII. */
  isAscii: boolean;
  /** Something was wrong. */
  isInvalid: boolean;
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
}

export function refuse(type: string, state: CompletionState): false {
  state.isInvalid = true;
  state.tell(type, state.path);
  return false;
}

/** Takes back what was written after `start`. */
export function undo({ out }: CompletionState, start: number): false {
  out.length = start;
  return false;
}

/** Where a value stands: at a name of an object, or as an item of a list. */
export interface Position {
  complete: Complete;
  /** Null may stand there; otherwise it bubbles. */
  isNullable: boolean;
}

/** Keeps the path up to date while something is completed at a name or an index. */
export function completeAt(
  complete: Complete,
  value: unknown,
  place: string | number,
  state: CompletionState,
): boolean {
  if (!state.isTraced) return complete(value, state);
  state.path.push(place);
  const isWritten = complete(value, state);
  state.path.pop();
  return isWritten;
}
