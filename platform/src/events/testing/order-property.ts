import fc from 'fast-check';
import { Redis } from 'ioredis';
import { expect } from 'vitest';
import { createInProcessTransport } from '../in-process-transport.ts';
import { createRedisTransport } from '../redis/redis-transport.ts';
import { testRetry } from '../transport-contract.ts';
import { actions, failures } from './actions.ts';
import { createChaos, type World } from './chaos-world.ts';

const leaseMs = 240;

/** Members of one process: nobody can depose them, and there is no connection to cut. */
export function inProcessWorld(): World {
  const shared = createInProcessTransport({ retry: testRetry });
  const nothing = async () => {};
  return { transport: () => shared, depose: nothing, cut: nothing, close: () => shared.close() };
}

/** Members with connections of their own, as in processes of their own. The Redis must be this test's alone. */
export function redisWorld(url: string): World {
  const hand = new Redis(url);
  const usurper = (stream: string) => hand.set(`prism:events:{${stream}}:leader:g`, 'somebody else', 'PX', 60);
  return {
    transport: () => createRedisTransport({ url, retry: testRetry, leaseMs }),
    depose: usurper,
    cut: () => hand.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
    close: () => hand.quit(),
  };
}

/**
 * Whatever happens, in the end each event that was told has taken effect once, in the order of its key. A failing run prints
 * its seed; `{ seed, numRuns: 1 }` here plays it again, as far as time lets it.
 */
export async function expectOrderPerKey(createWorld: () => World, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(actions, failures, async (happening, failing) => {
    const world = createWorld();
    const chaos = await createChaos(world, failing);
    try {
      await chaos.perform({ does: 'join', member: 0 });
      for (const action of happening) await chaos.perform(action);
      await chaos.heal();
      expect(await chaos.effects()).toEqual(await chaos.toldByKey());
    } finally {
      await chaos.stop();
      await world.close();
    }
  });
  // To shrink what depends on time would take minutes and find something else.
  await fc.assert(property, { numRuns, endOnFailure: true });
}
