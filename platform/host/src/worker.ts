// One of several processes of the gateway; `start-gateway-workers.ts` starts it, with the environment and the command line of the host.
import cluster from 'node:cluster';
import { createLogger } from '@prism/platform/log';
import { runWorker } from '@prism/platform/workers';
import { readArguments } from './arguments.ts';
import { readHostConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { startPrism } from './start-prism.ts';

await runWorker(async () => {
  const { parts, dataSize } = readArguments(process.argv.slice(2));
  const config = readHostConfig(process.env);
  const log = createLogger({ level: config.variables.LOG_LEVEL, name: 'prism' }).child({ worker: cluster.worker?.id });
  const prism = await startPrism({ config, parts, dataSize, log, isWorker: true });
  return { address: `http://${config.host}:${prism.gatewayPort}`, stop: () => prism.stop() };
}, explainFailure);
