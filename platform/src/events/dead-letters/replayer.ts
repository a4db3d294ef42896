import { setTimeout as sleep } from 'node:timers/promises';
import { createHourly } from '../hourly.ts';
import { retryDelayMs, serverRetry } from '../retry-delay.ts';
import { type ReplayOptions, replayNext } from './replay-key.ts';
import { countWaiting, requestedKeys } from './waiting.ts';

export interface ReplayerOptions extends ReplayOptions {
  group: string;
  /** How often it looks for requests, in ms. Default 1000. */
  pollMs?: number | undefined;
}

/**
 * Replays dead letters in the process that has their handlers and all that these need. Whoever wants a replay says so in
 * the database, from wherever; any number of members of a group may look for it at once.
 */
export interface Replayer {
  start(): void;
  /** Waits for the handler that runs; what it did not get to stays asked for. */
  stop(): Promise<void>;
}

export function createReplayer(options: ReplayerOptions): Replayer {
  const { database, group, log, now, pollMs = 1_000 } = options;
  const isReminderDue = createHourly(now);
  let running: { stop: AbortController; end: Promise<void> } | undefined;

  async function replayRequested(signal: AbortSignal): Promise<void> {
    if (isReminderDue()) await remind();
    for (const key of await requestedKeys(database, group)) while (!signal.aborted && (await replayNext(options, key)));
  }

  async function remind(): Promise<void> {
    const waiting = await countWaiting(database, group);
    if (waiting > 0) log.warn({ group, waiting }, 'dead letters wait for somebody to replay or discard them');
  }

  /** Never throws: whatever fails is tried again until it is stopped. */
  async function run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const failure = await replayRequested(signal).then(
        () => undefined,
        (cause: unknown) => ({ cause }),
      );
      failures = failure ? failures + 1 : 0;
      if (failure && !signal.aborted) log.warn({ err: failure.cause, group }, 'looking for replays failed');
      const waitMs = failure ? Math.max(pollMs, retryDelayMs(failures, serverRetry)) : pollMs;
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  return {
    start() {
      const stop = new AbortController();
      running ??= { stop, end: run(stop.signal) };
    },
    async stop() {
      const stopping = running;
      running = undefined;
      stopping?.stop.abort();
      await stopping?.end;
    },
  };
}
