import { describe, test } from 'vitest';
import { startTestRedis } from '../testing/index.ts';
import { expectOrderPerKey, inProcessWorld, redisWorld } from './testing/order-property.ts';

const redis = await startTestRedis();

/** order-per-key.long.test.ts does it many times. */
const numRuns = 2;
const timeoutMs = 60_000;

describe('members that come, go and are deposed, cut connections, failures, poison, redeliveries and replays', () => {
  test(
    'change neither order nor number of effects in process',
    () => expectOrderPerKey(inProcessWorld, numRuns),
    timeoutMs,
  );

  test.skipIf(!redis)(
    'change neither order nor number of effects over Redis Streams (needs redis-server)',
    () => expectOrderPerKey(() => redisWorld(redis?.url ?? ''), numRuns),
    timeoutMs,
  );
});
