import type { Logger } from '@prism/platform/log';
import type { SharedStore } from './shared-store.ts';

export interface StoreHealthOptions {
  store: Pick<SharedStore, 'ping'>;
  log: Logger;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** How often a store that is down is asked again, in ms. Default 250. */
  probeEveryMs?: number;
}

/** Whether the shared store is worth asking. */
export interface StoreHealth {
  isUp(): boolean;
  fail(error: unknown): void;
}

/**
 * One request waits for a store that has stopped answering; after it nobody does, until the store answers a ping that
 * no request waits for. Each change is logged once.
 */
export function watchStore({ store, log, now, probeEveryMs = 250 }: StoreHealthOptions): StoreHealth {
  let isUp = true;
  let probedAt = Number.NEGATIVE_INFINITY;
  const probe = async () => {
    probedAt = now();
    const isAnswering = await store.ping().then(
      () => true,
      () => false,
    );
    if (!isAnswering || isUp) return;
    isUp = true;
    log.info('the store of rate limits answers again');
  };
  return {
    isUp() {
      if (!isUp && now() - probedAt >= probeEveryMs) void probe();
      return isUp;
    },
    fail(error) {
      if (isUp) log.warn({ err: error }, 'the store of rate limits fails: local limits at half rate');
      if (isUp) probedAt = now();
      isUp = false;
    },
  };
}
