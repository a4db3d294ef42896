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
  const isReady = (at: number): boolean => left[at] === 0;

  async function start(at: number): Promise<void> {
    const fetch = fetches[at] as CompiledFetch;
    errors[at] = await runFetch(fetch, run);
    for (const later of fetch.wakes) left[later] = (left[later] ?? 0) - 1;
    await Promise.all(fetch.wakes.filter(isReady).map(start));
  }

  return Promise.all([...left.keys()].filter(isReady).map(start)).then(() => errors.flat());
}
