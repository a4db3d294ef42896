import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { bubble, type Complete, type CompleteAt, type CompletionOptions, completeAt, refuse } from './complete.ts';
import { compileLeaf } from './complete-leaf.ts';
import { compileAbstract, compileObject } from './complete-object.ts';

/**
 * Compiles the completion of a field's values, by the specification (`CompleteValue`), but that a null which bubbles is no error
 * by itself: an entity that does not exist is none.
 */
export function compileValue(
  options: CompletionOptions,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Complete {
  if (isNonNullType(type)) {
    const inner = compileValue(options, type.ofType, nodes);
    return (value, state) => inner(value, state) ?? bubble;
  }
  if (isListType(type)) {
    const item = compileValue(options, type.ofType, nodes);
    return completeList(String(type), completeAt(options, item));
  }
  if (isLeafType(type)) return completeLeaf(type);
  return isAbstractType(type)
    ? compileAbstract(options, type, nodes, compileValue)
    : compileObject(options, type, nodes, compileValue);
}

function completeLeaf(type: GraphQLLeafType): Complete {
  const toLeaf = compileLeaf(type);
  return (value, state) => (value === null || value === undefined ? null : (toLeaf(value) ?? refuse(type.name, state)));
}

function completeList(name: string, completeItem: CompleteAt): Complete {
  return (value, state) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return refuse(name, state);
    const list = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) {
      const completed = completeItem(value[index], index, state);
      if (completed === bubble) return null;
      list[index] = completed;
    }
    return list;
  };
}
