import type { GraphError } from '@prism/platform/graph';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { CompiledOperation } from './compile-operation.ts';
import type { JsonObject } from './json-object.ts';
import type { Run } from './run-fetch.ts';
import { runPlan } from './run-plan.ts';

/** Told of variables, at most. */
const maxVariableErrors = 20;

/** Runs a compiled operation: variables → fetches → answer. What goes wrong is in the errors of the result. */
export async function executeOperation(
  compiled: CompiledOperation,
  given: Record<string, unknown>,
  { schema, ...parts }: Pick<Run, 'types' | 'send' | 'context'> & { schema: GraphQLSchema },
): Promise<ExecutionResult> {
  const coerced = coerceVariables(compiled, given, schema);
  if ('errors' in coerced) return { errors: coerced.errors };
  const run: Run = { ...parts, data: {}, variables: coerced.variables };
  const fetchErrors = await runPlan(compiled.plan, run);
  const { data, errors } = compiled.complete(run.data, run.variables);
  if (fetchErrors.length === 0 && errors.length === 0) return { data };
  return { data, errors: [...fetchErrors.map((error) => toGraphQLError(error, compiled)), ...errors] };
}

type Coerced = { variables: JsonObject } | { errors: readonly GraphQLError[] };

function coerceVariables(
  { definition }: CompiledOperation,
  given: Record<string, unknown>,
  schema: GraphQLSchema,
): Coerced {
  const { variableDefinitions = [] } = definition;
  if (variableDefinitions.length === 0) return { variables: noVariables };
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors: maxVariableErrors });
  return errors ? { errors } : { variables: coerced };
}

const noVariables: JsonObject = {};

function toGraphQLError({ message, path, extensions }: GraphError, { toClientPath }: CompiledOperation): GraphQLError {
  return new GraphQLError(message, {
    ...(path ? { path: toClientPath(path) } : {}),
    ...(extensions && { extensions }),
  });
}
