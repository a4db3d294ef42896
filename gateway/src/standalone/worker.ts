// One of several processes of the gateway alone; `run-workers.ts` starts it.
import cluster from 'node:cluster';
import { runWorker } from '@prism/platform/workers';
import { explainFailure } from './explain-failure.ts';
import { runStandalone } from './run-standalone.ts';

await runWorker(() => runStandalone(JSON.parse(process.argv[2] as string), cluster.worker?.id), explainFailure);
