import { PrismError } from '@prism/platform/errors';
import { addressKey } from '../rate-limit/index.ts';
import type { ClientStream } from './client-stream.ts';

/** How many streams may be open at a time, in this process. */
export interface StreamLimits {
  all: number;
  /** Of one session, token or guest. */
  perCaller: number;
  perAddress: number;
}

export const defaultStreamLimits: StreamLimits = { all: 10_000, perCaller: 20, perAddress: 200 };

/** All streams of this process, whatever door they came by. */
export interface OpenStreams {
  /**
   * Counts one in until it ends.
   * @throws PrismError RATE_LIMITED (429) or OVERLOADED (503).
   */
  add(stream: ClientStream, caller: string): void;
  readonly size: number;
  /** Ends all, and lets none begin any more. */
  close(): void;
}

/** @param what Is counted, for refusals: a word in the plural. */
export function createOpenStreams(given: Partial<StreamLimits> = {}, what = 'subscriptions'): OpenStreams {
  const limits = { ...defaultStreamLimits, ...given };
  const open = new Set<ClientStream>();
  const callers = createCounts();
  const addresses = createCounts();
  let isClosed = false;

  function refuse(caller: string, address: string): void {
    if (isClosed) throw closing();
    if (open.size >= limits.all) throw full(what);
    if (callers.of(caller) >= limits.perCaller) throw tooMany('You have', what);
    if (addresses.of(address) >= limits.perAddress) throw tooMany('This address has', what);
  }

  return {
    add(stream, caller) {
      const address = addressKey(stream.address);
      refuse(caller, address);
      // One that has ended already would never be counted out.
      if (stream.ended.aborted) return;
      const counted = [callers.add(caller), addresses.add(address)];
      open.add(stream);
      stream.ended.addEventListener('abort', () => {
        open.delete(stream);
        for (const countOut of counted) countOut();
      });
    },
    get size() {
      return open.size;
    },
    close() {
      isClosed = true;
      for (const stream of open) stream.end(closing());
    },
  };
}

function createCounts() {
  const counts = new Map<string, number>();
  const of = (key: string): number => counts.get(key) ?? 0;
  return {
    of,
    /** Answers how to count it out. */
    add(key: string): () => void {
      counts.set(key, of(key) + 1);
      return () => void (of(key) > 1 ? counts.set(key, of(key) - 1) : counts.delete(key));
    },
  };
}

const tooMany = (who: string, what: string) =>
  new PrismError('RATE_LIMITED', `${who} as many ${what} open as there may be.`, { retryAfterMs: 5_000 });
const full = (what: string) =>
  new PrismError('OVERLOADED', `There are as many ${what} open as there may be.`, { retryAfterMs: 5_000 });
const closing = () => new PrismError('OVERLOADED', 'This server is closing: ask once more.', { retryAfterMs: 1_000 });
