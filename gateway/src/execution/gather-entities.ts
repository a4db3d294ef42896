import type { CompiledFetch } from './compile-plan.ts';
import { createIdentities } from './identities.ts';
import type { JsonObject } from './json-object.ts';
import type { Represent } from './representation.ts';
import type { Run } from './run.ts';
import { placesAt, targetsAt } from './targets.ts';

/** Entities for one request: each different one once, with all the objects that wait for it. */
export interface EntityBatch {
  representations: JsonObject[];
  /** The objects that wait, and for each the number of its representation. */
  targets: JsonObject[];
  numbers: number[];
  /** Numbers for which several objects wait. */
  repeated: Set<number>;
  /** What all of them take from their context. */
  variables: JsonObject;
}

/** The entities of a fetch; one batch, unless some take different arguments from their contexts. */
export function gatherEntities(fetch: CompiledFetch, { represent, plainKeys }: Represent, run: Run): EntityBatch[] {
  const { subgraph, contextArguments, path, rewriteInput } = fetch;
  /** What a plan asks for may be missing: it may be for another type. Of an entity that is gone it will not come. */
  const send = (target: JsonObject) => {
    const { representation, isWhole } = represent(target);
    rewriteInput?.(representation);
    const isEnough = isWhole || (!run.gone.has(target) && run.types.canResolve(subgraph, representation));
    return isEnough ? representation : undefined;
  };
  const batchOf = createBatchOf(send, plainKeys);
  if (!contextArguments) return batchOf(targetsOf(fetch, run), {});
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

/** The objects at the fetch's path. */
export function targetsOf({ path, place }: CompiledFetch, { data, shared, targets }: Run): readonly JsonObject[] {
  return targets.get(place) ?? targetsAt(data, path, shared);
}

/** The number of a representation, once there is one; `notSent` of what is not asked for. */
interface Numbered {
  number: number | undefined;
}
const notSent = -1;
const unnumbered = (): Numbered => ({ number: undefined });

/**
 * Batches are none when there is nothing to ask for.
 *
 * @param keys Of plain values that tell entities apart; without any, their representations do.
 */
function createBatchOf(send: (target: JsonObject) => JsonObject | undefined, keys: readonly string[] = []) {
  return (candidates: readonly JsonObject[], variables: JsonObject): EntityBatch[] => {
    const batch: EntityBatch = { representations: [], targets: [], numbers: [], repeated: new Set(), variables };
    const byKeys = createIdentities(keys, unnumbered);
    const byText = createIdentities(['text'], unnumbered);
    for (const target of candidates) {
      const found = byKeys.slotOf(target);
      const representation = found?.number === undefined ? send(target) : undefined;
      const slot = found ?? (byText.slotOf({ text: JSON.stringify(representation) }) as Numbered);
      const isRepeated = slot.number !== undefined;
      slot.number ??= representation ? batch.representations.push(representation) - 1 : notSent;
      if (slot.number === notSent) continue;
      if (isRepeated) batch.repeated.add(slot.number);
      batch.targets.push(target);
      batch.numbers.push(slot.number);
    }
    return batch.representations.length > 0 ? [batch] : [];
  };
}
