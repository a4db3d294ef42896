import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { compileContextArguments } from './context-arguments.ts';
import { dependenciesOf } from './dependencies.ts';
import { type Shape, shapeOf } from './fetch-shape.ts';
import { type Guard, type Step, toSteps } from './plan-steps.ts';
import { compileRequires, type Represent } from './representation.ts';
import { compileRewrites, type Rewrite } from './rewrite.ts';
import type { TypeTable } from './type-table.ts';

/** One fetch, ready to run. */
export interface CompiledFetch {
  subgraph: string;
  query: string;
  operationName: string | undefined;
  /** Names of the client's variables that it sends on. */
  variables: readonly string[];
  path: readonly string[];
  guards: readonly Guard[];
  /** Numbers of the fetches that it waits for, and of those that wait for it. */
  waitsFor: readonly number[];
  wakes: readonly number[];
  shape: Shape;
  /** Absent: it asks for root fields. */
  represent: Represent | undefined;
  rewriteInput: Rewrite | undefined;
  rewriteOutput: Rewrite | undefined;
  contextArguments: ReturnType<typeof compileContextArguments> | undefined;
}

export interface CompiledPlan {
  fetches: readonly CompiledFetch[];
  /** Root fields that some fetch answers, by response key. */
  answered: ReadonlySet<string>;
}

/** Everything of a plan that does not change from one run to the next is done here. */
export function compilePlan(plan: QueryPlan, types: TypeTable, isMutation: boolean): CompiledPlan {
  const steps = toSteps(plan);
  const shapes = steps.map(({ fetch }) => shapeOf(fetch));
  const waitsFor = dependenciesOf(steps, shapes, isMutation);
  const fetches = steps.map((step, at) => ({
    ...compileStep(step, types),
    shape: shapes[at] ?? new Map(),
    waitsFor: waitsFor[at] ?? [],
    wakes: waitsFor.flatMap((before, later) => (before.includes(at) ? [later] : [])),
  }));
  const roots = fetches.filter(({ path, represent }) => path.length === 0 && !represent);
  return { fetches, answered: new Set(roots.flatMap(({ shape }) => [...shape.keys()])) };
}

function compileStep({ fetch, path, guards }: Step, types: TypeTable) {
  const { serviceName, operation, operationName, variableUsages = [], requires, contextRewrites = [] } = fetch;
  return {
    subgraph: serviceName,
    query: operation,
    operationName: nameOf(operationName),
    variables: variableUsages,
    path,
    guards,
    represent: requires && compileRequires(requires, types),
    rewriteInput: compileRewrites(fetch.inputRewrites, types),
    rewriteOutput: compileRewrites(fetch.outputRewrites, types),
    contextArguments: contextRewrites.length > 0 ? compileContextArguments(contextRewrites, types) : undefined,
  };
}

const nameOf = (name: FetchNode['operationName']): string | undefined => (name === '' ? undefined : name);
