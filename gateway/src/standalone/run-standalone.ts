import { createLogger } from '@prism/platform/log';
import type { Gateway } from '../create-gateway.ts';
import type { Arguments } from './arguments.ts';
import { readConfigFile } from './config.ts';
import { createStandalone } from './create-standalone.ts';
import { StartError } from './start-error.ts';

export interface RunningStandalone {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  address: string;
  stop(): Promise<void>;
}

/** Reads what the command line names, loads the supergraph and listens. Throws StartError for mistakes of who started it. */
export async function runStandalone({
  supergraph,
  config,
  documents,
  host,
  port,
}: Arguments): Promise<RunningStandalone> {
  const settings = await readConfigFile(config);
  const log = createLogger({ level: settings.logLevel, name: 'gateway' });
  const gateway = await createStandalone({ supergraph, documents, config: settings, log });
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
