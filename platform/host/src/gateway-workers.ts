import { ConfigError } from '@prism/platform/config';
import { countWorkers } from '@prism/platform/workers';
import type { Arguments } from './arguments.ts';
import type { HostConfig } from './config.ts';

/**
 * How many processes serve the gateway. Parts in memory are reached from their own process alone, and what they keep, such as
 * events, is there once: only a gateway by itself, which keeps nothing, can be there several times.
 *
 * @returns 1 also where no gateway runs: the variable may be told to all parts alike.
 * @throws ConfigError
 */
export function gatewayWorkers({ parts }: Pick<Arguments, 'parts'>, { variables }: HostConfig): number {
  const { GATEWAY_WORKERS } = variables;
  if (!parts.includes('gateway')) return 1;
  if (parts.length === 1 || GATEWAY_WORKERS === 1) return countWorkers(GATEWAY_WORKERS);
  throw new ConfigError([
    `GATEWAY_WORKERS: expected 1 where the gateway shares its process with other parts, got "${GATEWAY_WORKERS}"; run it by itself (--only gateway)`,
  ]);
}
