import type { GraphError, GraphResponse } from '@prism/platform/graph';
import type { RequestContext } from '../request-context.ts';
import type { SendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import type { CompiledFetch } from './compile-plan.ts';
import { type EntityBatch, gatherEntities } from './gather-entities.ts';
import type { JsonObject } from './json-object.ts';
import { merge } from './merge.ts';
import { placeEntityErrors, placeRootErrors } from './place-errors.ts';
import { targetsAt } from './targets.ts';
import type { TypeTable } from './type-table.ts';

/** What the fetches of one execution share. */
export interface Run {
  /** What was answered so far, under the plan's keys. */
  data: JsonObject;
  /** Coerced. */
  variables: JsonObject;
  /** Entities that some subgraph says there are not. */
  gone: WeakSet<JsonObject>;
  context: RequestContext;
  send: SendToSubgraph;
  types: TypeTable;
}

/** Sends one fetch, or as many as its entities have different contexts, and merges what comes. Answers the errors. */
export async function runFetch(fetch: CompiledFetch, run: Run): Promise<readonly GraphError[]> {
  if (!fetch.represent) return fetchRoot(fetch, run);
  const batches = gatherEntities(fetch, fetch.represent, run);
  if (batches.length === 1) return fetchEntities(fetch, batches[0] as EntityBatch, run);
  return (await Promise.all(batches.map((batch) => fetchEntities(fetch, batch, run)))).flat();
}

const noErrors: readonly GraphError[] = [];

async function fetchRoot(fetch: CompiledFetch, run: Run): Promise<readonly GraphError[]> {
  const targets = targetsAt(run.data, fetch.path);
  if (targets.length === 0) return noErrors;
  const { data, errors } = await ask(fetch, run, {});
  if (data) {
    fetch.rewriteOutput?.(data);
    for (const target of targets) merge(target, data, fetch.shape);
  }
  return errors ? placeRootErrors(errors, fetch) : noErrors;
}

async function fetchEntities(fetch: CompiledFetch, batch: EntityBatch, run: Run): Promise<readonly GraphError[]> {
  const { representations, targets, numbers, variables } = batch;
  const { data, errors } = await ask(fetch, run, { ...variables, representations }, representations.length);
  const entities = (data?._entities ?? []) as readonly (JsonObject | null)[];
  for (let at = 0; at < targets.length; at++) {
    const target = targets[at] as JsonObject;
    const entity = entities[numbers[at] as number];
    if (entity) mergeEntity(target, entity, fetch, run.types);
    else run.gone.add(target);
  }
  return errors ? placeEntityErrors(errors, fetch, run.data, batch) : noErrors;
}

function mergeEntity(target: JsonObject, entity: JsonObject, fetch: CompiledFetch, types: TypeTable): void {
  const { __typename: known } = target;
  const { __typename: told } = entity;
  if (fetch.rewriteOutput) {
    entity.__typename ??= known;
    fetch.rewriteOutput(entity);
  }
  // A subgraph with an interface object knows an entity by its interface alone.
  if (typeof told === 'string' && known !== undefined && !types.isObject(told)) entity.__typename = undefined;
  merge(target, entity, fetch.shape);
}

function ask(fetch: CompiledFetch, run: Run, own: JsonObject, entities?: number): Promise<GraphResponse> {
  const variables: JsonObject = {};
  for (const name of fetch.variables) if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  return run.send({
    subgraph: fetch.subgraph,
    request: { query: fetch.query, variables: { ...variables, ...own }, operationName: fetch.operationName },
    entities,
    context: run.context,
  });
}
