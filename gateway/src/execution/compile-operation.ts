import type { QueryPlan } from '@apollo/query-planner';
import type { FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { KeyedDocument } from '../planning/plan-keys.ts';
import { createToClientPath } from './client-path.ts';
import { type CompiledPlan, compilePlan } from './compile-plan.ts';
import { type CompleteOperation, compileCompletion } from './completion/compile-completion.ts';
import { conditionVariables } from './condition-variables.ts';
import type { Operation } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import type { ResponsePath } from './targets.ts';
import type { TypeTable } from './type-table.ts';

/** An operation that was planned, ready to run as often as it is asked. */
export interface CompiledOperation {
  definition: OperationDefinitionNode;
  plan: CompiledPlan;
  complete: CompleteOperation;
  toClientPath(path: ResponsePath): ResponsePath;
}

export interface CompileParts {
  schema: GraphQLSchema;
  types: TypeTable;
  plan: QueryPlan;
  keyOf: KeyedDocument['keyOf'];
}

export function compileOperation(
  { document }: Pick<Operation, 'document'>,
  definition: OperationDefinitionNode,
  { schema, types, plan, keyOf }: CompileParts,
): CompiledOperation {
  const compiled = compilePlan(plan, types, definition.operation === 'mutation');
  const parts = { schema, document, operation: definition, keyOf, answered: compiled.answered };
  const choose = rememberChoices(conditionVariables(document), (choice) => compileCompletion(parts, choice));
  return {
    definition,
    plan: compiled,
    complete: (merged, variables) => choose(variables)(merged, variables),
    toClientPath: createToClientPath(document, definition, keyOf as (field: FieldNode) => string),
  };
}

/** Choices of one operation that are kept; many more are possible with ten variables. */
const maxChoices = 16;

/** One compilation per choice of the variables that decide which fields there are. */
function rememberChoices<T>(
  variables: readonly string[],
  compile: (choice: JsonObject) => T,
): (values: JsonObject) => T {
  const known = new Map<string, T>();
  return (values) => {
    const choice = Object.fromEntries(variables.map((name) => [name, values[name]]));
    const name = variables.length === 0 ? '' : variables.map((variable) => Number(values[variable])).join('');
    const compiled = known.get(name) ?? compile(choice);
    if (known.size < maxChoices) known.set(name, compiled);
    return compiled;
  };
}
