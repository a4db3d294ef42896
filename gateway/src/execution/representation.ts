import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { plainKeys } from './plain-keys.ts';
import type { TypeTable } from './type-table.ts';

export interface Represent {
  /** What is sent of an entity to have it resolved, and whether that is all that it should be. */
  represent(entity: JsonObject): { representation: JsonObject; isWhole: boolean };
  /** Values that tell entities apart without a representation; undefined when only that can. */
  plainKeys: readonly string[] | undefined;
}

/**
 * Compiles a fetch's `requires`. A null is sent as such, what was not fetched is left out.
 *
 * @param typeName Of the entities, where it is certain: they need not tell it then.
 */
export function compileRequires(
  requires: readonly QueryPlanSelectionNode[],
  types: TypeTable,
  typeName?: string,
): Represent {
  const selections = typeName === undefined ? requires : ofType(requires, typeName, types);
  const fill = compileSelections(selections, types);
  return {
    plainKeys: plainKeys(selections),
    represent(entity) {
      const representation: JsonObject = typeName === undefined ? {} : { __typename: typeName };
      return { representation, isWhole: fill(entity, representation) && representation.__typename !== undefined };
    },
  };
}

/** What is required of one type, but for its name. */
function ofType(
  selections: readonly QueryPlanSelectionNode[],
  typeName: string,
  types: TypeTable,
): QueryPlanSelectionNode[] {
  return selections.flatMap((node) => {
    if (node.kind === 'Field') return node.name === '__typename' ? [] : [node];
    const fits = node.typeCondition === undefined || types.isWithin(typeName, node.typeCondition);
    return fits ? ofType(node.selections, typeName, types) : [];
  });
}

/** Copies what is selected; false when something is missing. */
type Fill = (source: JsonObject, representation: JsonObject) => boolean;

function compileSelections(selections: readonly QueryPlanSelectionNode[], types: TypeTable): Fill {
  const fills = selections.map((selection) => compileSelection(selection, types));
  return (source, representation) => {
    let isWhole = true;
    for (const fill of fills) isWhole = fill(source, representation) && isWhole;
    return isWhole;
  };
}

function compileSelection(selection: QueryPlanSelectionNode, types: TypeTable): Fill {
  const inner = selection.selections && compileSelections(selection.selections, types);
  if (selection.kind === 'InlineFragment') return fillFragment(selection.typeCondition, inner as Fill, types);
  const { name, alias = name } = selection;
  return (source, representation) => {
    const value = source[alias];
    if (value === undefined) return false;
    if (!inner || value === null) {
      representation[name] = value;
      return true;
    }
    const { copy, isWhole } = copyValue(value, inner);
    if (copy !== undefined) representation[name] = union(representation[name], copy);
    return isWhole;
  };
}

function fillFragment(condition: string | undefined, fill: Fill, types: TypeTable): Fill {
  if (condition === undefined) return fill;
  return (source, representation) => {
    const { __typename: name } = source;
    const fits = typeof name === 'string' && types.isWithin(name, condition);
    return !fits || fill(source, representation);
  };
}

function copyValue(value: unknown, fill: Fill): { copy: unknown; isWhole: boolean } {
  if (value === null) return { copy: null, isWhole: true };
  if (Array.isArray(value)) {
    const copies = value.map((item) => copyValue(item, fill));
    return { copy: copies.map(({ copy }) => copy), isWhole: copies.every(({ isWhole }) => isWhole) };
  }
  if (!isJsonObject(value)) return { copy: undefined, isWhole: false };
  const copy: JsonObject = {};
  const isWhole = fill(value, copy);
  return { copy, isWhole };
}

/** Puts what two selections have of the same value together. */
function union(present: unknown, added: unknown): unknown {
  if (Array.isArray(present) && Array.isArray(added)) return present.map((item, at) => union(item, added[at]));
  if (!isJsonObject(present) || !isJsonObject(added)) return added;
  for (const key of Object.keys(added)) present[key] = union(present[key], added[key]);
  return present;
}
