import type { CompiledFetch } from './compile-plan.ts';
import type { JsonObject } from './json-object.ts';
import type { Represent } from './representation.ts';
import { placesAt, targetsAt } from './targets.ts';

/** Entities for one request: each different one once, with all the objects that wait for it. */
export interface EntityBatch {
  representations: JsonObject[];
  /** For each representation. */
  targets: JsonObject[][];
  /** What all of them take from their context. */
  variables: JsonObject;
}

/** The entities of a fetch; one batch, unless some take different arguments from their contexts. */
export function gatherEntities(fetch: CompiledFetch, represent: Represent, data: JsonObject): EntityBatch[] {
  const { contextArguments, path, rewriteInput } = fetch;
  if (!contextArguments) return batchOf(targetsAt(data, path), represent, rewriteInput, {});
  const groups = new Map<string, { variables: JsonObject; targets: JsonObject[] }>();
  for (const { target, place } of placesAt(data, path)) {
    const variables = contextArguments(data, place);
    const name = JSON.stringify(variables);
    const group = groups.get(name) ?? { variables, targets: [] };
    groups.set(name, group);
    group.targets.push(target);
  }
  return [...groups.values()].flatMap(({ variables, targets }) => batchOf(targets, represent, rewriteInput, variables));
}

/** None when there is nothing to ask for. */
function batchOf(
  targets: readonly JsonObject[],
  represent: Represent,
  rewriteInput: CompiledFetch['rewriteInput'],
  variables: JsonObject,
): EntityBatch[] {
  const batch: EntityBatch = { representations: [], targets: [], variables };
  const places = new Map<string, number>();
  const seen = new Set<JsonObject>();
  for (const target of targets) {
    // Entities that were answered once and stand at several places are one object.
    if (seen.has(target)) continue;
    seen.add(target);
    const representation = represent(target);
    if (!representation) continue;
    rewriteInput?.(representation);
    const name = JSON.stringify(representation);
    const place = places.get(name);
    if (place === undefined) {
      places.set(name, batch.representations.push(representation) - 1);
      batch.targets.push([target]);
    } else batch.targets[place]?.push(target);
  }
  return batch.representations.length > 0 ? [batch] : [];
}
