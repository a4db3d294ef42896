import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { choosingVariables } from '../planning/choose-selections.ts';
import { decideOverride, labelsOf } from '../planning/override-labels.ts';
import type { CompiledOperation } from './compile-operation.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import { createPlanOperation, type PlanOperationParts } from './plan-operation.ts';

/** What is known of an operation before its variables. */
export interface PreparedOperation {
  definition: OperationDefinitionNode;
  /** Names of the variables in `@skip` and `@include`. */
  choosing: readonly string[];
  choose(variables: JsonObject): NamedChoice;
}

/** One choice of what `@skip` and `@include` leave in, `@defer` takes apart and `@override` moves. Each is planned as an operation of its own. */
export interface NamedChoice {
  /** Empty when there is nothing to choose. */
  name: string;
  /** Of the operation's variables, those that choose. */
  variables: JsonObject;
  /** What is registered, or our own, goes first and may take the planner longer. */
  compile(isTrusted: boolean): Promise<CompiledOperation>;
}

export interface PrepareParts extends PlanOperationParts {
  /** From 0 up to, without, 1. */
  random: () => number;
}

/** Remembers what it prepared for as long as somebody remembers the parsed document. */
export function createPrepareOperation(parts: PrepareParts): (operation: Operation) => PreparedOperation {
  const known = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  const prepare = createPrepare(parts);
  return (operation) => {
    const operations = known.get(operation.document) ?? new Map<string, PreparedOperation>();
    known.set(operation.document, operations);
    const name = `${operation.name ?? ''}${operation.takesParts ? ' in parts' : ''}`;
    const prepared = operations.get(name) ?? prepare(operation);
    operations.set(name, prepared);
    return prepared;
  };
}

function createPrepare(parts: PrepareParts): (operation: Operation) => PreparedOperation {
  const { overrideLabels } = parts.supergraph.facts;
  const plan = createPlanOperation(parts);
  return (operation) => {
    const { takesParts } = operation;
    const choosing = choosingVariables(operation.document, takesParts);
    const labels = labelsOf(operation.document, overrideLabels);
    return {
      definition: getOperationAST(operation.document, operation.name) as OperationDefinitionNode,
      choosing,
      choose(variables) {
        const overrides = labels.map((label) => [label, decideOverride(label, parts.random)] as const);
        const choice = [...choosing.map((variable) => variables[variable]), ...overrides.map(([, moves]) => moves)];
        return {
          name: `${takesParts ? 'parts ' : ''}${choice.map(Number).join('')}`,
          variables: Object.fromEntries(choosing.map((variable) => [variable, variables[variable]])),
          compile: (isTrusted) => plan(operation, variables, new Map(overrides), isTrusted),
        };
      },
    };
  };
}
