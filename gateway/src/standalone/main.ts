import { countWorkers } from '@prism/platform/workers';
import { readArguments, usage } from './arguments.ts';
import { explainFailure } from './explain-failure.ts';
import type { RunningStandalone } from './run-standalone.ts';
import { readTask, type StandaloneTask } from './standalone-task.ts';

try {
  const given = readArguments(process.argv.slice(2));
  if (!given) console.log(usage);
  else {
    const task = await readTask(given);
    const count = countWorkers(task.config.workers);
    const { address, stop } = await run(task, count);
    // Once: a second signal ends the process at once, as signals do.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () =>
        stop().then(
          () => process.exit(0),
          () => process.exit(1),
        ),
      );
    console.log(`${given.supergraph} is served at ${address}/graphql${count > 1 ? ` by ${count} workers` : ''}`);
  }
} catch (error) {
  fail(error);
}

/** Each way loads only what it needs: the primary of workers has no graph. */
async function run(task: StandaloneTask, count: number): Promise<RunningStandalone> {
  if (count === 1) return (await import('./run-standalone.ts')).runStandalone(task);
  return (await import('./run-workers.ts')).runWorkers(task, { count, onLost: fail });
}

function fail(error: unknown): void {
  console.error(explainFailure(error));
  process.exit(1);
}
