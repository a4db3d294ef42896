import type { FieldNode } from 'graphql';
import type { JsonObject } from '../json-object.ts';
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
  /** Where the completion is; kept only by one that is traced. */
  path: (string | number)[];
  /** Of the root, by response key. */
  introspection: JsonObject;
  /** Objects and lists that stand at several places. */
  shared: ReadonlySet<unknown> | undefined;
  /** What was written of those, by their completion; undefined: nothing. */
  written: Map<Complete, Map<unknown, string | undefined>>;
  /** Hears of something that a subgraph should not have sent. */
  tell(type: string, path: readonly (string | number)[]): void;
}

export interface CompletionOptions extends CollectForType {
  /** Under which key the plan answers a field. */
  keyOf(field: FieldNode): string;
  /** Keep the path, to tell where something was wrong: slower. */
  isTraced: boolean;
}

export function refuse(type: string, state: CompletionState): false {
  state.isInvalid = true;
  state.tell(type, state.path);
  return false;
}

/** A completion at one place of an object or a list: where null may stand, it writes that. */
export type CompleteAt = (value: unknown, place: string | number, state: CompletionState) => boolean;

export function completeAt({ isTraced }: CompletionOptions, complete: Complete, isNullable: boolean): CompleteAt {
  const write = isNullable ? orNull(complete) : complete;
  if (!isTraced) return (value, _place, state) => write(value, state);
  return (value, place, state) => {
    state.path.push(place);
    const isWritten = write(value, state);
    state.path.pop();
    return isWritten;
  };
}

const orNull =
  (complete: Complete): Complete =>
  (value, state) => {
    if (!complete(value, state)) state.out.push('null');
    return true;
  };
