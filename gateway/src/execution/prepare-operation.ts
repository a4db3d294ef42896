import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode, print } from 'graphql';
import { chooseSelections, choosingVariables } from '../planning/choose-selections.ts';
import { decideOverride, labelsOf } from '../planning/override-labels.ts';
import { createPlanKeys } from '../planning/plan-keys.ts';
import type { LoadedSupergraph } from '../planning/planner.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import { refuseUnplannable } from './refuse-unplannable.ts';
import type { TypeTable } from './type-table.ts';

/** What is known of an operation before its variables. */
export interface PreparedOperation {
  definition: OperationDefinitionNode;
  /** Names of the variables in `@skip` and `@include`. */
  choosing: readonly string[];
  choose(variables: JsonObject): NamedChoice;
}

/** One choice of what `@skip` and `@include` leave in and `@override` moves. Each is planned as an operation of its own. */
export interface NamedChoice {
  /** Empty when there is nothing to choose. */
  name: string;
  /** Of the operation's variables, those that choose. */
  variables: JsonObject;
  compile(): Promise<CompiledOperation>;
}

export interface PrepareParts {
  supergraph: Pick<LoadedSupergraph, 'facts' | 'plan'>;
  schema: GraphQLSchema;
  types: TypeTable;
  /** From 0 up to, without, 1. */
  random: () => number;
}

/** Remembers what it prepared for as long as somebody remembers the parsed document. */
export function createPrepareOperation(parts: PrepareParts): (operation: Operation) => PreparedOperation {
  const known = new WeakMap<DocumentNode, Map<string | undefined, PreparedOperation>>();
  const prepare = createPrepare(parts);
  return (operation) => {
    const operations = known.get(operation.document) ?? new Map<string | undefined, PreparedOperation>();
    known.set(operation.document, operations);
    const prepared = operations.get(operation.name) ?? prepare(operation);
    operations.set(operation.name, prepared);
    return prepared;
  };
}

function createPrepare(parts: PrepareParts): (operation: Operation) => PreparedOperation {
  const { overrideLabels } = parts.supergraph.facts;
  const compile = createCompile(parts);
  return (operation) => {
    const choosing = choosingVariables(operation.document);
    const labels = labelsOf(operation.document, overrideLabels);
    return {
      definition: getOperationAST(operation.document, operation.name) as OperationDefinitionNode,
      choosing,
      choose(variables) {
        const overrides = labels.map((label) => [label, decideOverride(label, parts.random)] as const);
        const choice = [...choosing.map((variable) => variables[variable]), ...overrides.map(([, moves]) => moves)];
        return {
          name: choice.map(Number).join(''),
          variables: Object.fromEntries(choosing.map((variable) => [variable, variables[variable]])),
          compile: () => compile(operation, variables, new Map(overrides)),
        };
      },
    };
  };
}

type Compile = (
  operation: Operation,
  choice: JsonObject,
  overrides: ReadonlyMap<string, boolean>,
) => Promise<CompiledOperation>;

function createCompile({ supergraph, schema, types }: PrepareParts): Compile {
  const toPlanKeys = createPlanKeys(supergraph.facts, schema);
  return async ({ document: given, name: operationName }, choice, overrides) => {
    const document = chooseSelections(given, choice);
    const keyed = toPlanKeys(document);
    const request = { document: print(keyed.document), operationName, overrides };
    const plan = await supergraph.plan(request).catch(refuseUnplannable);
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    return compileOperation({ schema, types, document, operation, plan, keyOf: keyed.keyOf });
  };
}
