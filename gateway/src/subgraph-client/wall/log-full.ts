import type { Logger } from '@prism/platform/log';

/** A line for each time that a subgraph has as much to do as it may have, and as many wait as may. */
export function logFull(log: Logger, subgraph: string): () => void {
  return () => log.warn({ subgraph }, 'a subgraph has enough to do: fetches are sent away');
}
