import { isListType, isNonNullType } from 'graphql';
import type { AnswerShape } from './answer-shape.ts';

/** A field that the caller may not have. */
export interface RemovedField {
  /** `Type.field`, as the client selected it. */
  coordinate: string;
  /** Response keys, as far as they are known before the execution: up to the first list. */
  path: readonly string[];
}

/** Most errors that one answer tells one by one. */
export const maxErrors = 100;

/** The removed fields that the variables leave in the operation; at most `maxErrors`, as fragments can multiply them. */
export function listRemoved(shape: AnswerShape): RemovedField[] {
  const removed: RemovedField[] = [];
  for (const field of walkRemoved(shape, [])) {
    removed.push(field);
    if (removed.length === maxErrors) break;
  }
  return removed;
}

/** Whether the variables leave any removed field in this part of the operation. */
export function hasRemoved(shape: AnswerShape): boolean {
  return !walkRemoved(shape, []).next().done;
}

function* walkRemoved(shape: AnswerShape, path: readonly string[], isBelowList = false): Generator<RemovedField> {
  const at = (key: string) => (isBelowList ? path : [...path, key]);
  for (const { coordinate, responseKey } of shape.markers.values()) yield { coordinate, path: at(responseKey) };
  for (const [key, { type, shape: below }] of shape.children) {
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    yield* walkRemoved(below(), at(key), isBelowList || isList);
  }
}
