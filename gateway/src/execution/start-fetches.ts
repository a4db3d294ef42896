import type { GraphError } from '@prism/platform/graph';
import type { CompiledFetch, CompiledPlan } from './compile-plan.ts';
import type { Run } from './run.ts';
import { runFetch } from './run-fetch.ts';

/** The fetches of a plan in parts, under way. */
export interface RunningFetches {
  /** Errors of those that are done, by number. */
  errors: readonly (readonly GraphError[] | undefined)[];
  /** Resolves when these fetches are done; rejects when one of them throws: what a subgraph does wrong is in its errors. */
  done(numbers: ReadonlySet<number>): Promise<void>;
}

/**
 * Starts all fetches, those of later parts too, each as soon as those it waits for are done. None starts any more once nobody
 * waits for the answer.
 */
export function startFetches({ fetches }: CompiledPlan, run: Run): RunningFetches {
  const errors: (readonly GraphError[] | undefined)[] = [];
  const running: Promise<void>[] = [];

  function start(number: number): Promise<void> {
    const started = running[number] ?? runAfter(fetches[number] as CompiledFetch, number);
    running[number] = started;
    return started;
  }

  async function runAfter(fetch: CompiledFetch, number: number): Promise<void> {
    await Promise.all(fetch.waitsFor.map(start));
    if (!run.context.takesParts?.gone.aborted) errors[number] = await runFetch(fetch, run);
  }

  // Those who need it hear of a failure.
  for (const number of fetches.keys()) start(number).catch(() => {});
  return { errors, done: async (numbers) => void (await Promise.all([...numbers].map(start))) };
}
