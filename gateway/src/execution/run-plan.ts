import type { GraphError } from '@prism/platform/graph';
import type { CompiledFetch, CompiledPlan } from './compile-plan.ts';
import type { Run } from './run.ts';
import { runFetch } from './run-fetch.ts';

/**
 * Runs a plan's fetches, each as soon as those it waits for are done. Answers their errors in the order of the plan. A fetch
 * that throws ends the whole: what a subgraph does wrong is in errors.
 */
export function runPlan({ fetches }: CompiledPlan, run: Run): Promise<readonly GraphError[]> {
  if (fetches.length === 1) return runFetch(fetches[0] as CompiledFetch, run);
  const errors: (readonly GraphError[])[] = [];
  const left = fetches.map(({ waitsFor }) => waitsFor.length);
  let undone = fetches.length;

  return new Promise((resolve, reject) => {
    const start = (at: number): void => {
      runFetch(fetches[at] as CompiledFetch, run).then((found) => end(at, found), reject);
    };

    function end(at: number, found: readonly GraphError[]): void {
      errors[at] = found;
      undone -= 1;
      for (const later of fetches[at]?.wakes ?? []) {
        left[later] = (left[later] ?? 0) - 1;
        if (left[later] === 0) start(later);
      }
      if (undone === 0) resolve(errors.flat());
    }

    if (undone === 0) resolve([]);
    for (const at of left.keys()) if (fetches[at]?.waitsFor.length === 0) start(at);
  });
}
