import type { Arguments } from './arguments.ts';
import { readConfigFile, type StandaloneConfig } from './config.ts';

/** All that the gateway alone is told, read once: workers get it as JSON, so that all are told the same. */
export interface StandaloneTask extends Pick<Arguments, 'supergraph' | 'documents' | 'host' | 'port'> {
  config: StandaloneConfig;
}

/** @throws StartError */
export async function readTask({ config, workers, ...given }: Arguments): Promise<StandaloneTask> {
  const settings = await readConfigFile(config);
  return { ...given, config: { ...settings, workers: workers ?? settings.workers } };
}
