import type { GraphError } from '@prism/platform/graph';
import type { JsonObject } from './json-object.ts';
import { placesAt } from './targets.ts';

/** Errors of root fields, where those stand in the whole answer. */
export function placeRootErrors(errors: readonly GraphError[], path: readonly string[]): readonly GraphError[] {
  if (path.length === 0) return errors;
  const place = path.filter((key) => key !== '@');
  return errors.map((error) => ({ ...error, path: [...place, ...(error.path ?? [])] }));
}

/**
 * Errors of entities, at every place where the entity stands. One that names no entity is told of the way to them all.
 * `targets`: for each entity that was asked for.
 */
export function placeEntityErrors(
  errors: readonly GraphError[],
  path: readonly string[],
  data: JsonObject,
  targets: readonly (readonly JsonObject[])[],
): readonly GraphError[] {
  const places = placesAt(data, path);
  return errors.flatMap((error): GraphError[] => {
    const [root, index, ...rest] = error.path ?? [];
    const waiting = root === '_entities' && typeof index === 'number' ? targets[index] : undefined;
    if (!waiting) return [{ ...error, path: wayTo(path) }];
    const hit = places.filter(({ target }) => waiting.includes(target));
    return hit.map(({ place }) => ({ ...error, path: [...place, ...rest] }));
  });
}

/** As far as there is only one. */
function wayTo(path: readonly string[]): readonly string[] {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}
