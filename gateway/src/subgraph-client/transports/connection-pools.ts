import { Pool } from 'undici';

export interface ConnectionPoolsOptions {
  /** To one origin at a time. Requests beyond wait for one that is free. Default 128. */
  connections?: number | undefined;
  /** Largest answer taken, in bytes. Default 50 MB. */
  maxAnswerBytes?: number | undefined;
  /** Longest wait for a connection, in ms. Default 2,000. */
  connectTimeoutMs?: number | undefined;
}

/** Connections that are kept alive, shared by all who send to an origin. */
export interface ConnectionPools {
  /** Every taking asks for a release. */
  take(origin: string): Pool;
  /** Once nobody needs the pool any more, it closes. */
  release(origin: string): Promise<void>;
}

/** Pools by origin. They outlive a supergraph: the next one finds its connections open. */
export function createConnectionPools(options: ConnectionPoolsOptions = {}): ConnectionPools {
  const open = new Map<string, { pool: Pool; users: number }>();
  return {
    take(origin) {
      const entry = open.get(origin) ?? { pool: createPool(origin, options), users: 0 };
      entry.users += 1;
      open.set(origin, entry);
      return entry.pool;
    },
    async release(origin) {
      const entry = open.get(origin);
      if (!entry) return;
      entry.users -= 1;
      if (entry.users > 0) return;
      open.delete(origin);
      await entry.pool.close();
    },
  };
}

/** Without timers of its own: who sends keeps the deadline, which spans queue, head and body. One request a connection at a time. */
function createPool(origin: string, options: ConnectionPoolsOptions): Pool {
  const { connections = 128, maxAnswerBytes = 50_000_000, connectTimeoutMs = 2_000 } = options;
  return new Pool(origin, {
    connections,
    pipelining: 1,
    maxResponseSize: maxAnswerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectTimeoutMs },
  });
}
