export { WorkerFailure } from './fork-worker.ts';
export { runWorker, type WorkerProgram } from './run-worker.ts';
export { startWorkers, type Workers, type WorkersOptions } from './start-workers.ts';
export { countWorkers, type WorkerCount, workerCount, workerCountText } from './worker-count.ts';
