import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@prism/platform/log';
import { watchPath } from './watch-path.ts';

export interface WatchSupergraphOptions {
  /** Ends it. */
  signal: AbortSignal;
  /** How long a change settles before the file is read, in ms: writing a file is several events. Default 50. */
  settleMs?: number;
  /** Default 2,000. */
  pollMs?: number;
  log: Logger;
}

/**
 * The text of a supergraph's file, and then each other text that it comes to hold. Who is slow to ask for the next one misses
 * those between: only the latest counts. A file that cannot be read for a while has not changed.
 *
 * @throws Error of the file system when the file cannot be read at the beginning.
 */
export async function* watchSupergraphFile(
  path: string,
  { signal, settleMs = 50, pollMs, log }: WatchSupergraphOptions,
): AsyncGenerator<string, void, void> {
  const bell = createBell();
  const stopWatching = watchPath(path, { changed: bell.ring, pollMs, log });
  signal.addEventListener('abort', bell.ring);
  try {
    let given = await readFile(path, 'utf8');
    yield given;
    while (!signal.aborted) {
      await bell.rung();
      await sleep(settleMs);
      const text = await readIfThere(path, log);
      if (signal.aborted || text === undefined || text === given) continue;
      given = text;
      yield text;
    }
  } finally {
    stopWatching();
  }
}

/** An empty file is one that is being written. */
async function readIfThere(path: string, log: Logger): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')) || undefined;
  } catch (error) {
    log.warn({ err: error }, 'the supergraph cannot be read; the one before stays');
    return undefined;
  }
}

/** Rings until it is heard, so that nothing is missed by who is busy. */
function createBell() {
  let isRinging = false;
  let wake = () => {};
  return {
    ring() {
      isRinging = true;
      wake();
    },
    async rung(): Promise<void> {
      if (!isRinging)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      isRinging = false;
    },
  };
}
