import { createLogger } from '@prism/platform/log';
import { announce } from './announce.ts';
import { readArguments, usage } from './arguments.ts';
import { readHostConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { requireSharedEvents } from './require-shared-events.ts';
import { startPrism } from './start-prism.ts';
import { stopOnSignals } from './stop-on-signals.ts';

try {
  const { parts, dataSize, help } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(usage);
    process.exit(0);
  }
  const config = readHostConfig(process.env);
  requireSharedEvents({ parts }, config);
  const log = createLogger({ level: config.variables.LOG_LEVEL, name: 'prism' });
  const prism = await startPrism({ config, parts, dataSize, log });
  stopOnSignals(() => prism.stop());
  console.log(announce(prism, config, performance.now()));
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
