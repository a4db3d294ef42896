import type { Redis } from 'ioredis';
import type { Lease } from './lease.ts';
import { entriesClaimed, entriesRead, type StreamEntry } from './stream-entry.ts';

/**
 * One consumer group of one stream, read by whoever holds its lease. Redis itself checks the proof in the step in which it
 * hands entries out: somebody who was asleep and thinks that he still leads gets none, and so nothing out of order.
 * All go by one consumer name.
 */
export interface GroupReader {
  /** Makes the group, from the beginning of what the stream still has, unless it is there. */
  ensureGroup(): Promise<void>;
  /** Everything that was delivered to anyone and never acknowledged; undefined if the proof counts no longer. */
  claimPending(proof: string): Promise<Claimed | undefined>;
  /** What was never delivered, and prolongs the lease; undefined if the proof counts no longer. */
  readNew(proof: string, count: number): Promise<Batch | undefined>;
  /** Resolves when the stream has something after this entry, or after this long. */
  waitForMore(after: string, blockMs: number): Promise<void>;
  acknowledge(entryId: string): Promise<void>;
}

export interface Claimed {
  entries: StreamEntry[];
  /** Ids of entries that were trimmed away before they were handled. */
  lost: string[];
}

export interface Batch {
  entries: StreamEntry[];
  /** Id of the youngest entry that is in the stream. */
  last: string;
}

const consumer = 'leader';
const claimCount = 100;

const claimScript = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return false end
  redis.call('pexpire', KEYS[1], ARGV[2])
  return redis.call('xautoclaim', KEYS[2], ARGV[3], ARGV[4], 0, ARGV[5], 'COUNT', ARGV[6])`;

const readScript = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return false end
  redis.call('pexpire', KEYS[1], ARGV[2])
  local read = redis.call('xreadgroup', 'GROUP', ARGV[3], ARGV[4], 'COUNT', ARGV[5], 'STREAMS', KEYS[2], '>')
  local youngest = redis.call('xrevrange', KEYS[2], '+', '-', 'COUNT', 1)
  return { read, youngest[1] and youngest[1][1] or '0-0' }`;

/** Commands go over `redis`; `blocking` is a connection on which waiting holds nobody up. */
export function createGroupReader(
  { redis, blocking, lease }: { redis: Redis; blocking: Redis; lease: Lease },
  key: string,
  group: string,
): GroupReader {
  /** Runs a script on lease and stream; null when the proof counts no longer. */
  const asHolder = (script: string, proof: string, ...rest: (string | number)[]) =>
    redis.eval(script, 2, lease.key, key, proof, lease.leaseMs, group, consumer, ...rest);

  return {
    async ensureGroup() {
      await redis.xgroup('CREATE', key, group, '0', 'MKSTREAM').catch(ignoreExisting);
    },
    async claimPending(proof) {
      const claimed: Claimed = { entries: [], lost: [] };
      let start = '0-0';
      do {
        const answer = await asHolder(claimScript, proof, start, claimCount);
        if (answer === null) return undefined;
        const { next, entries, lost } = entriesClaimed(answer);
        claimed.entries.push(...entries);
        claimed.lost.push(...lost);
        start = next;
      } while (start !== '0-0');
      return claimed;
    },
    async readNew(proof, count) {
      const answer = (await asHolder(readScript, proof, count)) as [unknown, string] | null;
      return answer === null ? undefined : { entries: entriesRead(answer[0]), last: answer[1] };
    },
    async waitForMore(after, blockMs) {
      await blocking.xread('COUNT', 1, 'BLOCK', blockMs, 'STREAMS', key, after);
    },
    async acknowledge(entryId) {
      await redis.xack(key, group, entryId);
    },
  };
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('BUSYGROUP'))) throw error;
}
