import type { GraphError } from '@prism/platform/graph';
import { GraphQLError } from 'graphql';
import type { WholeOperation } from './compile-operation.ts';
import type { GraphResult } from './graph-result.ts';
import type { JsonObject } from './json-object.ts';
import type { Run } from './run.ts';
import { runPlan } from './run-plan.ts';

/** Runs an operation that is answered in one: fetches → answer. */
export async function executeWhole(compiled: WholeOperation, run: Run): Promise<GraphResult> {
  const fetchErrors = await runPlan(compiled.plan, run);
  const { data, errors, points } = compiled.complete(run);
  if (fetchErrors.length === 0 && errors.length === 0) return { data, points };
  return { data, points, errors: [...tellFetchErrors(fetchErrors, compiled, run.data), ...errors] };
}

/** Errors under the plan's keys in the client's words, without those of fields that the client did not ask for where they are. */
export function tellFetchErrors(
  errors: readonly GraphError[],
  { toClientPath }: Pick<WholeOperation, 'toClientPath'>,
  data: JsonObject,
): GraphQLError[] {
  return errors.flatMap(({ message, path: place, extensions = {} }) => {
    if (!place) return new GraphQLError(message, { extensions });
    const path = toClientPath(place, data);
    return path ? new GraphQLError(message, { path, extensions }) : [];
  });
}
