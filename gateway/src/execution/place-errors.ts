import type { GraphError } from '@prism/platform/graph';
import type { CompiledFetch } from './compile-plan.ts';
import type { EntityBatch } from './gather-entities.ts';
import type { JsonObject } from './json-object.ts';
import { placesAt, type ResponsePath } from './targets.ts';

type Fetch = Pick<CompiledFetch, 'path' | 'outputKeys'>;

/** Errors of root fields, where those stand in the whole answer. */
export function placeRootErrors(errors: readonly GraphError[], { path, outputKeys }: Fetch): readonly GraphError[] {
  const way = path.filter((key) => key !== '@');
  return errors.map((error) => (error.path ? { ...error, path: [...way, ...rename(error.path, outputKeys)] } : error));
}

/**
 * Errors of entities, at every place where the entity stands. One that names no entity is told of the way to them all.
 */
export function placeEntityErrors(
  errors: readonly GraphError[],
  { path, outputKeys }: Fetch,
  data: JsonObject,
  { representations, targets, numbers }: EntityBatch,
): readonly GraphError[] {
  const places = placesAt(data, path);
  return errors.flatMap((error): GraphError[] => {
    const [root, index, ...rest] = error.path ?? [];
    const isOfEntity = root === '_entities' && typeof index === 'number' && index < representations.length;
    if (!isOfEntity) return [{ ...error, path: wayTo(path) }];
    const waiting = new Set(targets.filter((_, at) => numbers[at] === index));
    const hit = places.filter(({ target }) => waiting.has(target));
    return hit.map(({ place }) => ({ ...error, path: [...place, ...rename(rest, outputKeys)] }));
  });
}

const rename = (path: ResponsePath, keys: ReadonlyMap<string, string>): ResponsePath =>
  keys.size === 0 ? path : path.map((element) => keys.get(String(element)) ?? element);

/** As far as there is only one. */
function wayTo(path: readonly string[]): readonly string[] {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}
