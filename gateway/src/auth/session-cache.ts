import type { Redis } from 'ioredis';
import type { ActiveSession } from './identity-provider.ts';

/** Where looked-up sessions rest for a moment. `undefined`: not known here. */
export interface SessionCache {
  get(key: string): Promise<ActiveSession | null | undefined>;
  /** `keepMs` is above zero. */
  set(key: string, session: ActiveSession | null, keepMs: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Sessions in this process; past `capacity` the one that was put in first goes. */
export function createMemorySessionCache(now: () => number = Date.now, capacity = 10_000): SessionCache {
  const entries = new Map<string, { session: ActiveSession | null; until: number }>();
  return {
    async get(key) {
      const entry = entries.get(key);
      return entry && entry.until > now() ? entry.session : undefined;
    },
    async set(key, session, keepMs) {
      entries.delete(key);
      entries.set(key, { session, until: now() + keepMs });
      if (entries.size > capacity) entries.delete(entries.keys().next().value as string);
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}

/** How long a Redis that failed is left alone, in ms: longer than what is in it lives. */
const restMs = 1_000;

/** Sessions shared by all gateways over one Redis. While Redis fails, the cache is empty: the source is asked instead. */
export function createRedisSessionCache(
  redis: Redis,
  { prefix = 'prism:session:', now = Date.now }: { prefix?: string; now?: () => number } = {},
): SessionCache {
  let failedAt = Number.NEGATIVE_INFINITY;
  async function unlessAway<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (now() - failedAt < restMs) return undefined;
    try {
      return await ask();
    } catch {
      failedAt = now();
      return undefined;
    }
  }
  return {
    async get(key) {
      const text = await unlessAway(() => redis.get(prefix + key));
      return text ? reviveSession(text) : undefined;
    },
    async set(key, session, keepMs) {
      await unlessAway(() => redis.set(prefix + key, JSON.stringify(session), 'PX', Math.ceil(keepMs)));
    },
    async delete(key) {
      await unlessAway(() => redis.del(prefix + key));
    },
  };
}

/** What cannot be read is not known. */
function reviveSession(text: string): ActiveSession | null | undefined {
  try {
    const stored = JSON.parse(text) as { identity: ActiveSession['identity']; expiresAt: string } | null;
    return stored && { identity: stored.identity, expiresAt: new Date(stored.expiresAt) };
  } catch {
    return undefined;
  }
}
