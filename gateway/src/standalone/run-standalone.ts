import { createLogger } from '@prism/platform/log';
import type { Gateway } from '../create-gateway.ts';
import { createStandalone } from './create-standalone.ts';
import type { StandaloneTask } from './standalone-task.ts';
import { StartError } from './start-error.ts';

export interface RunningStandalone {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Loads the supergraph and listens, in this process.
 *
 * @param worker Its number where it is one of several.
 * @throws StartError for mistakes of who started it.
 */
export async function runStandalone(task: StandaloneTask, worker?: number): Promise<RunningStandalone> {
  const { supergraph, documents, config, host, port } = task;
  const log = createLogger({ level: config.logLevel, name: 'gateway' });
  const gateway = await createStandalone({
    supergraph,
    documents,
    config,
    log: worker === undefined ? log : log.child({ worker }),
    isWorker: worker !== undefined,
  });
  return { address: await listen(gateway, host, port), stop: () => gateway.stop() };
}

async function listen({ app, stop }: Gateway, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await stop();
    throw new StartError(`--port ${port} of ${host} expected to be free: ${(error as Error).message}`);
  }
}
