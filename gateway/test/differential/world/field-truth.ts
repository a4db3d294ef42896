import type { SelectionSetNode } from 'graphql';
import type { Federation } from './federation.ts';
import type { Mentions } from './mentions.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { View } from './views.ts';

/** What all subgraphs together say of a field of an object type. */
export interface FieldTruth {
  /** The subgraphs that resolve it. */
  owners: readonly string[];
  shape: Shape;
  requires: SelectionSetNode | undefined;
  /** It is a part of some key: never null, never failing, and told from the entity's number. */
  isKey: boolean;
  /**
   * It may fail. Not so where a failure that the client did not ask for would take more with it than one field, where one
   * that it did ask for would take an object that something requires, or where subgraphs differ in what may be null: there
   * a federated answer rightly differs from that of one schema.
   */
  mayFail: boolean;
}

/** @throws Error if no subgraph resolves the field. */
export function describeField(
  federation: Federation,
  mentions: Mentions,
  views: readonly View[],
  type: string,
  name: string,
): FieldTruth {
  const coordinate = `${type}.${name}`;
  const declared = views.flatMap(({ subgraph, type: { fields } }) => {
    const facts = fields.get(name);
    return facts ? [{ subgraph, facts }] : [];
  });
  const isKey = mentions.keys.has(coordinate);
  const taken = new Set(declared.map(({ facts }) => facts.takenFrom));
  const own = declared.filter(({ subgraph, facts }) => !taken.has(subgraph.name) && (isKey || !facts.isExternal));
  if (own.length === 0) throw new Error(`A subgraph expected to resolve ${coordinate}.`);
  const { shape, isUniform } = shapeOf(federation, own);
  const isShared = isKey || mentions.required.has(coordinate) || mentions.inner.has(type);
  return {
    owners: own.map(({ subgraph }) => subgraph.name),
    shape,
    requires: own.find(({ facts }) => facts.requires)?.facts.requires,
    isKey,
    mayFail: !isKey && isUniform && (shape.isNullable || !isShared),
  };
}
