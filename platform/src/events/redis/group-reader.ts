import type { Redis } from 'ioredis';
import { entriesClaimed, entriesRead, type StreamEntry } from './stream-entry.ts';

/** One consumer group of one stream. The lease sees to it that only one reads, so all go by one consumer name. */
export interface GroupReader {
  /** Makes the group, from the beginning of what the stream still has, unless it is there. */
  ensureGroup(): Promise<void>;
  /** What was delivered to anyone, this long ago or longer, and never acknowledged. */
  claim(minIdleMs: number): Promise<{ entries: StreamEntry[]; lost: string[] }>;
  /** What was never delivered; waits for something to come. */
  readNew(count: number, blockMs: number): Promise<StreamEntry[]>;
  acknowledge(entryId: string): Promise<void>;
}

const consumer = 'leader';
const claimCount = 100;

/** Commands go over `redis`; `blocking` is a connection on which waiting holds nobody up. */
export function createGroupReader(redis: Redis, blocking: Redis, key: string, group: string): GroupReader {
  return {
    async ensureGroup() {
      await redis.xgroup('CREATE', key, group, '0', 'MKSTREAM').catch(ignoreExisting);
    },
    async claim(minIdleMs) {
      const claimed = { entries: [] as StreamEntry[], lost: [] as string[] };
      let start = '0-0';
      do {
        const answer = await redis.xautoclaim(key, group, consumer, minIdleMs, start, 'COUNT', claimCount);
        const { next, entries, lost } = entriesClaimed(answer);
        claimed.entries.push(...entries);
        claimed.lost.push(...lost);
        start = next;
      } while (start !== '0-0');
      return claimed;
    },
    async readNew(count, blockMs) {
      const target = ['STREAMS', key, '>'] as const;
      return entriesRead(
        await blocking.xreadgroup('GROUP', group, consumer, 'COUNT', count, 'BLOCK', blockMs, ...target),
      );
    },
    async acknowledge(entryId) {
      await redis.xack(key, group, entryId);
    },
  };
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('BUSYGROUP'))) throw error;
}
