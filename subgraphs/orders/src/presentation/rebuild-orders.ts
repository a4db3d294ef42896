import { setTimeout as sleep } from 'node:timers/promises';
import type { Rebuilder, RebuildProgress } from '../application/rebuilder.ts';

/** A request is answered within that long, in ms; what is left goes on. */
const patienceMs = 2_000;

/** Begins a rebuild, or finds the one that runs, and tells how far it is. */
export async function rebuildOrders(rebuilder: Rebuilder): Promise<RebuildProgress> {
  const { progress, done } = rebuilder.run();
  const waiting = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: waiting.signal }).catch(() => {});
  await Promise.race([done, late]).finally(() => waiting.abort());
  return { ...progress };
}
