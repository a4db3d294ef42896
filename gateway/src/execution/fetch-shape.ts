import type { FetchNode } from '@apollo/query-planner';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/**
 * What an answer may hold: its response keys, each with what lies below, or undefined for a leaf. Whatever type an object is
 * of, its keys are all in one: a key that it has not is simply absent. Keys that are not asked for are never looked at.
 */
export type Shape = readonly ShapeKey[];
export interface ShapeKey {
  key: string;
  inner: Shape | undefined;
}

/** The same while it is read. */
type MutableShape = Map<string, MutableShape | undefined>;

/** The shape of a fetch's answer, of each entity where it fetches entities, after its output was rewritten. */
export function shapeOf({ operation, requires, outputRewrites = [] }: FetchNode): Shape {
  const document = parse(operation, { noLocation: true });
  const whole = readDocument(document);
  const shape = requires ? (whole.get('_entities') ?? new Map()) : whole;
  for (const rewrite of outputRewrites) if (rewrite.kind === 'KeyRenamer') rename(shape, rewrite);
  return toShape(shape);
}

/** What lies at some keys, one below the other; undefined for a leaf and for what is not there. */
export function shapeAt(shape: Shape, keys: readonly string[]): Shape | undefined {
  return keys.reduce<Shape | undefined>((at, key) => at?.find((each) => each.key === key)?.inner, shape);
}

const toShape = (keys: MutableShape): Shape =>
  [...keys].map(([key, inner]) => ({ key, inner: inner && toShape(inner) }));

function readDocument({ definitions }: DocumentNode): MutableShape {
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );

  function add({ selections }: SelectionSetNode, shape: MutableShape): MutableShape {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        shape.set(key, node.selectionSet ? add(node.selectionSet, shape.get(key) ?? new Map()) : undefined);
      } else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (fragment) add(fragment.selectionSet, shape);
      }
    }
    return shape;
  }

  return operation ? add(operation.selectionSet, new Map()) : new Map();
}

function rename(shape: MutableShape, { path, renameKeyTo }: { path: string[]; renameKeyTo: string }): void {
  const keys = path.filter((element) => !element.startsWith('... on '));
  const last = keys.pop();
  const parent = keys.reduce<MutableShape | undefined>((at, key) => at?.get(key), shape);
  if (last !== undefined && parent?.has(last)) parent.set(renameKeyTo, parent.get(last));
}

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;
