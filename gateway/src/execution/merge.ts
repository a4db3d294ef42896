import type { Shape } from './fetch-shape.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/**
 * Writes what a fetch answered into what is there. Only keys of its shape are taken: nothing else that a subgraph sends gets
 * in. Where both have an object, or lists of the same length, they become one; a null never replaces something.
 */
export function merge(target: JsonObject, source: JsonObject, shape: Shape): void {
  for (const { key, inner } of shape) {
    const value = source[key];
    if (value === undefined) continue;
    const present = target[key];
    if (present === undefined || present === null) target[key] = value;
    else if (value !== null) target[key] = inner ? mergeValues(present, value, inner) : value;
  }
}

function mergeValues(present: unknown, value: unknown, shape: Shape): unknown {
  if (present === null || present === undefined || present === value) return value;
  if (Array.isArray(present) && Array.isArray(value)) {
    if (present.length !== value.length) return value;
    for (let at = 0; at < value.length; at++)
      if (value[at] !== null) present[at] = mergeValues(present[at], value[at], shape);
    return present;
  }
  if (!isJsonObject(present) || !isJsonObject(value)) return value;
  merge(present, value, shape);
  return present;
}
