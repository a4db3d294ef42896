import type { Logger } from '@prism/platform/log';
import { startWorkers } from '@prism/platform/workers';
import type { HostConfig } from './config.ts';
import { gatewayAddress } from './gateway-address.ts';
import { requireFreePort } from './listen.ts';
import type { Prism } from './start-prism.ts';
import { patienceMs } from './stop-on-signals.ts';

/** Before this process itself runs out of patience, in ms. */
const spareMs = 1_000;

export interface GatewayWorkersOptions {
  count: number;
  /** The command line, which each worker reads again. */
  args: readonly string[];
  config: HostConfig;
  log: Logger;
  onLost(error: unknown): void;
}

/** The gateway in several processes. Nothing of it is loaded here. */
export async function startGatewayWorkers(options: GatewayWorkersOptions): Promise<Prism> {
  const { config, ...rest } = options;
  const address = gatewayAddress(config);
  await requireFreePort(address);
  const { stop } = await startWorkers({
    ...rest,
    program: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
    patienceMs: patienceMs - spareMs,
  });
  return { gatewayPort: address.port, ports: {}, stop };
}
