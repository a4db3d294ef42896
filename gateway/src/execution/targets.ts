import type { JsonObject } from './json-object.ts';

/** Response keys and indices, as an error names a place. */
export type ResponsePath = readonly (string | number)[];

/** The objects at a path of a plan, in order; one that stands at several places as often. */
export function targetsAt(data: JsonObject, path: readonly string[]): JsonObject[] {
  const found: JsonObject[] = [];
  collect(data, path, 0, (target) => void found.push(target));
  return found;
}

/** The same, each with its place. Slower, and only needed where something went wrong. */
export function placesAt(data: JsonObject, path: readonly string[]): { target: JsonObject; place: ResponsePath }[] {
  const found: { target: JsonObject; place: ResponsePath }[] = [];
  const place: (string | number)[] = [];
  collect(data, path, 0, (target) => void found.push({ target, place: [...place] }), place);
  return found;
}

/** A null on the way ends it; so does a value where an object or a list is expected. */
function collect(
  value: unknown,
  path: readonly string[],
  at: number,
  tell: (target: JsonObject) => void,
  place?: (string | number)[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (let index = 0; index < value.length; index++) {
      place?.push(index);
      collect(value[index], path, next, tell, place);
      place?.pop();
    }
    return;
  }
  const key = path[at];
  if (key === undefined) {
    tell(value as JsonObject);
    return;
  }
  place?.push(key);
  collect((value as JsonObject)[key], path, at + 1, tell, place);
  place?.pop();
}
