import type { FieldNode } from 'graphql';
import type { JsonObject } from '../json-object.ts';
import type { CollectForType } from './collect-for-type.ts';

/** Answers a value as clients may have it: null where it is missing or wrong, `bubble` where null may not stand. */
export type Complete = (value: unknown, state: CompletionState) => unknown;
export const bubble = Symbol('bubble');

export interface CompletionState {
  /** Something was wrong. */
  isInvalid: boolean;
  /** Where the completion is; kept only by one that is traced. */
  path: (string | number)[];
  /** Of the root, by response key. */
  introspection: JsonObject;
  /** Hears of something that a subgraph should not have sent. */
  tell(type: string, path: readonly (string | number)[]): void;
}

export interface CompletionOptions extends CollectForType {
  /** Under which key the plan answers a field. */
  keyOf(field: FieldNode): string;
  /** Keep the path, to tell where something was wrong: slower. */
  isTraced: boolean;
}

export function refuse(type: string, state: CompletionState): null {
  state.isInvalid = true;
  state.tell(type, state.path);
  return null;
}

/** A completion at one place of an object or a list. */
export type CompleteAt = (value: unknown, place: string | number, state: CompletionState) => unknown;

export function completeAt({ isTraced }: CompletionOptions, complete: Complete): CompleteAt {
  if (!isTraced) return (value, _place, state) => complete(value, state);
  return (value, place, state) => {
    state.path.push(place);
    const completed = complete(value, state);
    state.path.pop();
    return completed;
  };
}
