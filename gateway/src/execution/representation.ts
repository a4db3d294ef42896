import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { TypeTable } from './type-table.ts';

/** What is sent of an entity to have it resolved; undefined for one that lacks something of it. */
export type Represent = (entity: JsonObject) => JsonObject | undefined;

/**
 * Compiles a fetch's `requires`. A null is sent as such; something that was not fetched leaves the entity out, and so does a
 * missing `__typename`: without it there is nothing to resolve.
 */
export function compileRequires(requires: readonly QueryPlanSelectionNode[], types: TypeTable): Represent {
  const fill = compileSelections(requires, types);
  return (entity) => {
    const representation: JsonObject = {};
    // biome-ignore lint/complexity/useLiteralKeys: a key of the answer like any other
    return fill(entity, representation) && representation['__typename'] !== undefined ? representation : undefined;
  };
}

/** Copies what is selected; false when something is missing. */
type Fill = (source: JsonObject, representation: JsonObject) => boolean;

function compileSelections(selections: readonly QueryPlanSelectionNode[], types: TypeTable): Fill {
  const fills = selections.map((selection) => compileSelection(selection, types));
  return (source, representation) => {
    for (const fill of fills) if (!fill(source, representation)) return false;
    return true;
  };
}

function compileSelection(selection: QueryPlanSelectionNode, types: TypeTable): Fill {
  const inner = selection.selections && compileSelections(selection.selections, types);
  if (selection.kind === 'InlineFragment') return fillFragment(selection.typeCondition, inner as Fill, types);
  const key = selection.alias ?? selection.name;
  return (source, representation) => {
    const value = source[key];
    if (value === undefined) return false;
    const copied = inner && value !== null ? copyValue(value, inner) : value;
    if (copied === undefined) return false;
    representation[key] = copied;
    return true;
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

function copyValue(value: unknown, fill: Fill): unknown {
  if (Array.isArray(value)) {
    const copies = value.map((item) => (item === null ? null : copyValue(item, fill)));
    return copies.includes(undefined) ? undefined : copies;
  }
  if (!isJsonObject(value)) return undefined;
  const copy: JsonObject = {};
  return fill(value, copy) ? copy : undefined;
}
