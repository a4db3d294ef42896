import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { ResponsePath } from './targets.ts';
import type { TypeTable } from './type-table.ts';

const fragmentPrefix = '... on ';

/**
 * Compiles what a fetch takes from further up by `@fromContext`: `['..', '... on User', 'currency']` is the currency of the
 * user above the entity. Answers the variables of one entity, by its place.
 */
export function compileContextArguments(rewrites: readonly FetchDataKeyRenamer[], types: TypeTable) {
  return (data: JsonObject, place: ResponsePath): JsonObject => {
    const values: JsonObject = {};
    for (const { path, renameKeyTo } of rewrites) {
      const value = readFrom(data, place, path, types);
      if (value !== undefined) values[renameKeyTo] = value;
    }
    return values;
  };
}

function readFrom(data: JsonObject, place: ResponsePath, path: readonly string[], types: TypeTable): unknown {
  const up = path.findIndex((element) => element !== '..');
  let from = place;
  for (let level = 0; level < up; level++) from = parentOf(from);
  const start = from.reduce<unknown>((value, key) => (value as JsonObject | undefined)?.[key], data);
  return path.slice(up).reduce((value, element) => follow(value, element, types), start);
}

function follow(value: unknown, element: string, types: TypeTable): unknown {
  if (!isJsonObject(value)) return undefined;
  if (!element.startsWith(fragmentPrefix)) return value[element];
  const { __typename: name } = value;
  const condition = element.slice(fragmentPrefix.length);
  return typeof name === 'string' && types.isWithin(name, condition) ? value : undefined;
}

/** The object around: past the indices of the list that it stands in. */
function parentOf(place: ResponsePath): ResponsePath {
  const key = place.findLastIndex((element) => typeof element === 'string');
  return place.slice(0, Math.max(key, 0));
}
