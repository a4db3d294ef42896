import type { JsonObject } from './json-object.ts';
import type { SharedValues } from './shared-values.ts';

/** Response keys and indices, as an error names a place. */
export type ResponsePath = readonly (string | number)[];

/** The objects at a path of a plan, in order; what is shared, once. */
export function targetsAt(data: JsonObject, path: readonly string[], shared: SharedValues): JsonObject[] {
  const found: JsonObject[] = [];
  replaceTargets(data, path, shared, (target) => {
    found.push(target);
    return target;
  });
  return found;
}

/**
 * Puts something in the place of each object at a path of a plan. A null on the way ends it; so does a value where an object or
 * a list is expected. What is shared is visited once, and replaced wherever it stands.
 */
export function replaceTargets(
  data: JsonObject,
  path: readonly string[],
  shared: SharedValues,
  replace: (target: JsonObject) => JsonObject,
): void {
  const visited = new Map<unknown, unknown>();
  visit(data, 0);

  function visit(value: unknown, at: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (!shared.has(value)) return visitOnce(value, at);
    if (!visited.has(value)) visited.set(value, visitOnce(value, at));
    return visited.get(value);
  }

  function visitOnce(value: object, at: number): unknown {
    if (Array.isArray(value)) return visitItems(value, path[at] === '@' ? at + 1 : at);
    const key = path[at];
    return key === undefined ? replace(value as JsonObject) : visitKey(value as JsonObject, key, at + 1);
  }

  function visitItems(list: unknown[], at: number): unknown[] {
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      const replaced = visit(item, at);
      if (replaced !== item) list[index] = replaced;
    }
    return list;
  }

  function visitKey(object: JsonObject, key: string, at: number): JsonObject {
    const value = object[key];
    const replaced = visit(value, at);
    if (replaced !== value) object[key] = replaced;
    return object;
  }
}

/** The same objects at all their places. Slower, and only needed where something went wrong. */
export function placesAt(data: JsonObject, path: readonly string[]): { target: JsonObject; place: ResponsePath }[] {
  const found: { target: JsonObject; place: ResponsePath }[] = [];
  const place: (string | number)[] = [];
  collect(data, 0);
  return found;

  function collect(value: unknown, at: number): void {
    if (typeof value !== 'object' || value === null) return;
    const key = path[at];
    if (Array.isArray(value)) value.forEach((item, index) => void step(index, item, key === '@' ? at + 1 : at));
    else if (key === undefined) found.push({ target: value as JsonObject, place: [...place] });
    else step(key, (value as JsonObject)[key], at + 1);
  }

  function step(element: string | number, value: unknown, at: number): void {
    place.push(element);
    collect(value, at);
    place.pop();
  }
}
