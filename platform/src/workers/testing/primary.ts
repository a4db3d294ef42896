/** A primary for tests. Its lines: where the workers serve, and how it ended. */
import { createLogger } from '../../log/index.ts';
import { startWorkers } from '../index.ts';

const { count, patienceMs = 10_000, ...task } = JSON.parse(process.argv[2] ?? '{}');

try {
  const { address, stop } = await startWorkers({
    count,
    program: new URL('./worker.ts', import.meta.url),
    args: [JSON.stringify(task)],
    patienceMs,
    log: createLogger({ level: 'info', name: 'primary' }),
    onLost(error) {
      console.log(`lost: ${(error as Error).message}`);
      process.exit(1);
    },
  });
  process.once('SIGTERM', () =>
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.log(error.message);
        process.exit(1);
      },
    ),
  );
  console.log(`serves ${address}`);
} catch (error) {
  console.log(`${error}`);
  process.exit(1);
}
