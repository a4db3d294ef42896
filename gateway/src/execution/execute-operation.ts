import type { GraphError } from '@prism/platform/graph';
import { GraphQLError } from 'graphql';
import type { CompiledOperation, WholeOperation } from './compile-operation.ts';
import { executeInParts } from './execute-in-parts.ts';
import type { GraphResult } from './graph.ts';
import type { JsonObject } from './json-object.ts';
import type { Run } from './run.ts';
import { runPlan } from './run-plan.ts';

/** Runs a compiled operation: fetches → answer. What goes wrong is in the errors of the result. */
export function executeOperation(compiled: CompiledOperation, run: Run): Promise<GraphResult> {
  return 'parts' in compiled ? executeInParts(compiled, run) : executeWhole(compiled, run);
}

async function executeWhole(compiled: WholeOperation, run: Run): Promise<GraphResult> {
  const fetchErrors = await runPlan(compiled.plan, run);
  const { data, errors } = compiled.complete(run);
  if (fetchErrors.length === 0 && errors.length === 0) return { data };
  const told = fetchErrors.flatMap((error) => toGraphQLError(error, compiled, run.data) ?? []);
  return { data, errors: [...told, ...errors] };
}

/** Undefined for an error of a field that the client did not ask for where it is. */
function toGraphQLError(
  { message, path: place, extensions = {} }: GraphError,
  { toClientPath }: WholeOperation,
  data: JsonObject,
): GraphQLError | undefined {
  if (!place) return new GraphQLError(message, { extensions });
  const path = toClientPath(place, data);
  return path && new GraphQLError(message, { path, extensions });
}
