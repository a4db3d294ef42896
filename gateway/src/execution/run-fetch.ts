import type { GraphError, GraphResponse } from '@prism/platform/graph';
import { stringsOf, stringsOfBoth } from '../subgraph-client/answer-strings.ts';
import type { SubgraphRequest } from '../subgraph-client/send-to-subgraph.ts';
import type { CompiledFetch } from './compile-plan.ts';
import type { Shape } from './fetch-shape.ts';
import { type EntityBatch, gatherEntities, targetsOf } from './gather-entities.ts';
import type { JsonObject } from './json-object.ts';
import { merge } from './merge.ts';
import { placeEntityErrors, placeRootErrors } from './place-errors.ts';
import { reuseEntities } from './reuse-entities.ts';
import type { Run } from './run.ts';
import { type SharedValues, share } from './shared-values.ts';
import type { TypeTable } from './type-table.ts';
import { uniteEntities } from './unite-entities.ts';

/** Sends one fetch, or as many as its entities have different contexts, and merges what comes. Answers the errors. */
export async function runFetch(fetch: CompiledFetch, run: Run): Promise<readonly GraphError[]> {
  if (!fetch.represent) return fetchRoot(fetch, run);
  const batches = gatherEntities(fetch, fetch.represent, run);
  if (batches.length === 1) return fetchEntities(fetch, batches[0] as EntityBatch, run);
  if (batches.length === 0) return noErrors;
  return (await Promise.all(batches.map((batch) => fetchEntities(fetch, batch, run)))).flat();
}

const noErrors: readonly GraphError[] = [];

async function fetchRoot(fetch: CompiledFetch, run: Run): Promise<readonly GraphError[]> {
  const targets = targetsOf(fetch, run);
  if (targets.length === 0) return noErrors;
  const { data, errors } = noteAnswer(await ask(fetch, run, {}), run);
  if (data) {
    fetch.rewriteOutput?.(data);
    for (const target of targets) merge(target, data, fetch.shape);
    for (const place of fetch.entityPlaces) uniteEntities(place, run);
  }
  return errors ? placeRootErrors(errors, fetch) : noErrors;
}

async function fetchEntities(fetch: CompiledFetch, batch: EntityBatch, run: Run): Promise<readonly GraphError[]> {
  const { representations, targets, numbers, repeated, variables } = batch;
  const own = { ...variables, representations };
  const answer = await askOnce(fetch, run, representations, () => ask(fetch, run, own, representations.length));
  const { data, errors } = noteAnswer(answer, run);
  const entities = (data?._entities ?? []) as readonly (JsonObject | null)[];
  for (const number of repeated) noteShared(entities[number], fetch.shape, run.shared);
  for (let at = 0; at < targets.length; at++) {
    const target = targets[at] as JsonObject;
    const entity = entities[numbers[at] as number];
    if (entity) mergeEntity(target, entity, fetch, run.types);
    else run.gone.add(target);
  }
  for (const place of fetch.entityPlaces) uniteEntities(place, run);
  return errors ? placeEntityErrors(errors, fetch, run.data, batch) : noErrors;
}

function noteAnswer(answer: GraphResponse, run: Run): GraphResponse {
  run.strings = stringsOfBoth(run.strings, stringsOf(answer));
  return answer;
}

function askOnce(
  { question }: CompiledFetch,
  { known }: Run,
  representations: readonly JsonObject[],
  ask: () => Promise<GraphResponse>,
) {
  if (!question) return ask();
  return reuseEntities(known, question, representations, ask);
}

function noteShared(entity: JsonObject | null | undefined, shape: Shape, shared: SharedValues): void {
  for (const { key, inner } of shape) {
    const value = inner && entity?.[key];
    if (value) share(shared, value);
  }
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
  return run.send(toSubgraphRequest(fetch, run, own, entities));
}

/** The fetch as it is sent, with the variables that it takes of the client's and those of its own. */
export function toSubgraphRequest(fetch: CompiledFetch, run: Run, own: JsonObject, entities?: number): SubgraphRequest {
  const variables: JsonObject = {};
  for (const name of fetch.variables) if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  return {
    subgraph: fetch.subgraph,
    request: { query: fetch.query, variables: { ...variables, ...own }, operationName: fetch.operationName },
    entities,
    context: run.context,
  };
}
