import type { Logger } from '@prism/platform/log';
import { createRateLimiter, limitsOfFields, type RateLimit, type RateLimiter } from '../rate-limit/index.ts';
import { storeInPrimary } from '../rate-limit/shared-store.ts';
import type { StandaloneConfig } from './config.ts';

/** Of the process, whatever supergraph it serves. Undefined where nothing is to be limited by rate. */
export function createLimiter({ limits }: StandaloneConfig, log: Logger, isWorker = false): RateLimiter | undefined {
  const wanted = limitsIn(limits);
  if (wanted.length === 0) return undefined;
  return createRateLimiter({ limits: wanted, store: isWorker ? storeInPrimary() : undefined, log });
}

function limitsIn({ requestsPerSecond, pointsPerMinute, sensitiveFields }: StandaloneConfig['limits']): RateLimit[] {
  const { subject, address, client } = pointsPerMinute;
  return [
    ...limit('address', requestsPerSecond, 1),
    ...limit('subject', subject, 60),
    ...limit('address-points', address, 60),
    ...limit('client', client, 60),
    ...(sensitiveFields.length > 0 ? limitsOfFields(sensitiveFields) : []),
  ];
}

const limit = (name: string, points: number | undefined, windowSeconds: number): RateLimit[] =>
  points === undefined ? [] : [{ name, points, windowSeconds }];
