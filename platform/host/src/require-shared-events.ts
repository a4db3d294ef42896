import { ConfigError } from '@prism/platform/config';
import type { Arguments } from './arguments.ts';
import type { HostConfig } from './config.ts';
import { isSplit } from './part-names.ts';

/** In-memory events do not leave their process: parts that run apart would wait for each other for ever. */
export function requireSharedEvents({ parts }: Pick<Arguments, 'parts'>, { variables }: HostConfig): void {
  if (!isSplit(parts) || variables.REDIS_URL) return;
  throw new ConfigError([
    'REDIS_URL is missing: parts that run apart (--only) tell each other what happened through Redis',
  ]);
}
