import {
  type FieldNode,
  type GraphQLList,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { AnswerTooLong } from '../answer-room.ts';
import { type Complete, type CompletionOptions, completeAt, leaveOut, type Position, refuse } from './complete.ts';
import { completeLeaf } from './complete-leaf.ts';
import { compileAbstract, compileObject } from './complete-object.ts';
import { flatten } from './flatten.ts';
import { writeOnce } from './write-once.ts';

/**
 * Compiles the completion of a field's values at their place, by the specification (`CompleteValue`), but that a null which
 * bubbles is no error by itself: an entity that does not exist is none.
 */
export function compileValue(
  options: CompletionOptions,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Position {
  return { complete: compileNullable(options, getNullableType(type), nodes), isNullable: !isNonNullType(type) };
}

/** The same of a value that has no place yet, and is of a type without `!`. */
export function compileNullable(
  options: CompletionOptions,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Complete {
  if (isLeafType(type)) return completeLeaf(type);
  if (isListType(type)) return writeOnce(compileList(options, type, nodes));
  const compile = isAbstractType(type) ? compileAbstract : compileObject;
  return writeOnce(compile(options, type as never, nodes, compileValue));
}

/** Characters of a list after which what was written becomes one text: the parts are still in the processor's cache then. */
const longEnough = 16_384;

function compileList(
  options: CompletionOptions,
  type: GraphQLList<GraphQLOutputType>,
  nodes: readonly FieldNode[],
): Complete {
  const item = compileValue(options, type.ofType, nodes);
  return (value, state) => {
    if (value === null || value === undefined) return undefined;
    if (!Array.isArray(value)) return refuse(String(type), state);
    const before = state.written;
    let [text, latest] = ['', '['];
    for (let index = 0; index < value.length; index++) {
      const completed = completeAt(item, value[index], index, state);
      if (completed === undefined) return leaveOut(state, before);
      latest += index === 0 ? completed : `,${completed}`;
      if (latest.length < longEnough) continue;
      text += flatten(latest);
      latest = '';
      state.written = before + text.length;
      if (state.written > state.room.left) throw new AnswerTooLong(state.room);
    }
    state.written = before + text.length + latest.length;
    return `${text}${latest}]`;
  };
}
