import { test } from 'vitest';
import { startTestRedis } from '../testing/index.ts';
import { expectOrderPerKey, inProcessWorld, redisWorld } from './testing/order-property.ts';

const redis = await startTestRedis();
const numRuns = 25;
const timeoutMs = 600_000;

test('order per key in process, many times', () => expectOrderPerKey(inProcessWorld, numRuns), timeoutMs);

test.skipIf(!redis)(
  'order per key over Redis Streams, many times (needs redis-server)',
  () => expectOrderPerKey(() => redisWorld(redis?.url ?? ''), numRuns),
  timeoutMs,
);
