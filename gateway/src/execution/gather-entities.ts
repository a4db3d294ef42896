import type { CompiledFetch } from './compile-plan.ts';
import type { JsonObject } from './json-object.ts';
import type { Represent } from './representation.ts';
import type { Run } from './run-fetch.ts';
import { placesAt, targetsAt } from './targets.ts';

/** Entities for one request: each different one once, with all the objects that wait for it. */
export interface EntityBatch {
  representations: JsonObject[];
  /** The objects that wait, and for each the number of its representation. */
  targets: JsonObject[];
  numbers: number[];
  /** What all of them take from their context. */
  variables: JsonObject;
}

/** The entities of a fetch; one batch, unless some take different arguments from their contexts. */
export function gatherEntities(fetch: CompiledFetch, { represent, identify }: Represent, run: Run): EntityBatch[] {
  const { subgraph, contextArguments, path, rewriteInput } = fetch;
  /** What a plan asks for may be missing: it may be for another type. Of an entity that is gone it will not come. */
  const send = (target: JsonObject) => {
    const { representation, isWhole } = represent(target);
    rewriteInput?.(representation);
    const isEnough = isWhole || (!run.gone.has(target) && run.types.canResolve(subgraph, representation));
    return isEnough ? representation : undefined;
  };
  const batchOf = createBatchOf(send, identify);
  if (!contextArguments) return batchOf(targetsAt(run.data, path), {});
  const groups = new Map<string, { variables: JsonObject; targets: JsonObject[] }>();
  for (const { target, place } of placesAt(run.data, path)) {
    const variables = contextArguments(run.data, place);
    const name = JSON.stringify(variables);
    const group = groups.get(name) ?? { variables, targets: [] };
    groups.set(name, group);
    group.targets.push(target);
  }
  return [...groups.values()].flatMap(({ variables, targets }) => batchOf(targets, variables));
}

/** Batches are none when there is nothing to ask for. */
function createBatchOf(send: (target: JsonObject) => JsonObject | undefined, identify: Represent['identify']) {
  return (candidates: readonly JsonObject[], variables: JsonObject): EntityBatch[] => {
    const batch: EntityBatch = { representations: [], targets: [], numbers: [], variables };
    /** Numbers of representations by what tells them apart; -1 for what is not sent. */
    const known = new Map<string, number>();
    for (const target of candidates) {
      let name = identify(target);
      let number = name === undefined ? undefined : known.get(name);
      if (number === undefined) {
        const representation = send(target);
        name ??= JSON.stringify(representation) ?? '';
        number = known.get(name) ?? (representation ? batch.representations.push(representation) - 1 : -1);
        known.set(name, number);
      }
      if (number === -1) continue;
      batch.targets.push(target);
      batch.numbers.push(number);
    }
    return batch.representations.length > 0 ? [batch] : [];
  };
}
