import type { ExecutionResult } from 'graphql';
import type { GraphResult } from '../execution/graph-result.ts';
import { WrittenData } from '../execution/written-data.ts';

/** A result of graphql-js, or of somebody who writes one by hand, as the graph answers it. */
export function writeResult({ data, errors }: ExecutionResult): GraphResult {
  return {
    ...(data !== undefined && { data: data && WrittenData.of(data) }),
    ...(errors && { errors }),
  };
}

/** The values that were written. */
export function readResult({ data, errors }: GraphResult): ExecutionResult {
  return {
    ...(data !== undefined && { data: data?.toJSON() ?? null }),
    ...(errors && { errors }),
  };
}
