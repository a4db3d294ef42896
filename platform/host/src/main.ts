import { createLogger } from '@prism/platform/log';
import { announce } from './announce.ts';
import { readArguments, usage } from './arguments.ts';
import { readHostConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { gatewayWorkers } from './gateway-workers.ts';
import { requireSharedEvents } from './require-shared-events.ts';
import type { Prism } from './start-prism.ts';
import { stopOnSignals } from './stop-on-signals.ts';

try {
  const { help, ...given } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(usage);
    process.exit(0);
  }
  const config = readHostConfig(process.env);
  requireSharedEvents(given, config);
  const count = gatewayWorkers(given, config);
  const log = createLogger({ level: config.variables.LOG_LEVEL, name: 'prism' });
  const prism = await start();
  stopOnSignals(() => prism.stop());
  console.log(announce(prism, config, performance.now()));

  /** Each way loads only what it needs: the primary of workers has no part in it. */
  async function start(): Promise<Prism> {
    if (count === 1) return (await import('./start-prism.ts')).startPrism({ config, ...given, log });
    const { startGatewayWorkers } = await import('./start-gateway-workers.ts');
    return startGatewayWorkers({ count, args: process.argv.slice(2), config, log, onLost: fail });
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  console.error(explainFailure(error));
  process.exit(1);
}
