import type { FetchNode } from '@apollo/query-planner';
import type { NamelessPlan } from '../planning/planner-messages.ts';
import { compileContextArguments } from './context-arguments.ts';
import { dependenciesOf } from './dependencies.ts';
import { type EntityPlace, entityPlacesOf } from './entity-places.ts';
import { type Shape, shapeOf } from './fetch-shape.ts';
import { orderChanges } from './order-changes.ts';
import { toPlace } from './places.ts';
import { type Step, toSteps } from './plan-steps.ts';
import { compileRequires, type Represent } from './representation.ts';
import { type Question, questionsOf } from './reuse-entities.ts';
import { compileRewrites, type Rewrite, renamedKeys } from './rewrite.ts';
import type { TypeTable } from './type-table.ts';

/** One fetch, ready to run. */
export interface CompiledFetch {
  /** The number of the part of the answer that it was planned for. */
  part: number;
  subgraph: string;
  query: string;
  operationName: string | undefined;
  /** Names of the client's variables that it sends on. */
  variables: readonly string[];
  path: readonly string[];
  /** The same without indices. */
  place: string;
  /** Numbers of the fetches that it waits for, and of those that wait for it. */
  waitsFor: readonly number[];
  wakes: readonly number[];
  shape: Shape;
  /** Where its answer has entities that others ask more of. */
  entityPlaces: readonly EntityPlace[];
  /** What it asks of entities; undefined where no other one asks the same. */
  question: Question | undefined;
  /** Absent: it asks for root fields. */
  represent: Represent | undefined;
  rewriteInput: Rewrite | undefined;
  rewriteOutput: Rewrite | undefined;
  /** By the names that it renames. */
  outputKeys: ReadonlyMap<string, string>;
  contextArguments: ReturnType<typeof compileContextArguments> | undefined;
}

export interface CompiledPlan {
  fetches: readonly CompiledFetch[];
  /** Root fields that some fetch answers, by response key. */
  answered: ReadonlySet<string>;
}

/**
 * Everything of a plan that does not change from one run to the next is done here.
 *
 * @param changes Of a mutation: the keys of its fields in order.
 */
export function compilePlan(plan: NamelessPlan, types: TypeTable, changes?: readonly string[]): CompiledPlan {
  const steps = toSteps(plan);
  const shapes = steps.map(({ fetch }) => shapeOf(fetch));
  const isMutation = changes !== undefined;
  const waitsFor = dependenciesOf(steps, shapes, isMutation);
  const entityPlaces = isMutation ? [] : entityPlacesOf(steps, shapes);
  const questions = isMutation ? [] : questionsOf(steps, shapes);
  const fetches = steps.map((step, at) => ({
    ...compileStep(changes ? inOrder(step, changes) : step, types, plan.certainTypes),
    shape: shapes[at] ?? [],
    entityPlaces: entityPlaces[at] ?? [],
    question: questions[at],
    waitsFor: waitsFor[at] ?? [],
    wakes: waitsFor.flatMap((before, later) => (before.includes(at) ? [later] : [])),
  }));
  const roots = fetches.filter(({ path, represent }) => path.length === 0 && !represent);
  return { fetches, answered: new Set(roots.flatMap(({ shape }) => shape.map(({ key }) => key))) };
}

function compileStep({ fetch, path, part }: Step, types: TypeTable, certainTypes: NamelessPlan['certainTypes']) {
  const { serviceName, operation, operationName, variableUsages = [], requires, contextRewrites = [] } = fetch;
  return {
    part,
    subgraph: serviceName,
    query: operation,
    operationName: nameOf(operationName),
    variables: variableUsages,
    path,
    place: toPlace(path),
    represent: requires && compileRequires(requires, types, certainTypes?.[toPlace(path)]),
    rewriteInput: compileRewrites(fetch.inputRewrites, types),
    rewriteOutput: compileRewrites(fetch.outputRewrites, types),
    outputKeys: renamedKeys(fetch.outputRewrites),
    contextArguments: contextRewrites.length > 0 ? compileContextArguments(contextRewrites, types) : undefined,
  };
}

function inOrder(step: Step, changes: readonly string[]): Step {
  const { fetch, path } = step;
  const isOfRoot = path.length === 0 && !fetch.requires;
  return isOfRoot ? { ...step, fetch: { ...fetch, operation: orderChanges(fetch.operation, changes) } } : step;
}

const nameOf = (name: FetchNode['operationName']): string | undefined => (name === '' ? undefined : name);
