import type { GraphExecutor } from '@prism/platform/graph';
import type { Subgraph } from '@prism/platform/subgraph';

/** A subgraph that runs in this process. */
export interface LocalPart {
  name: string;
  subgraph: Subgraph;
  execute: GraphExecutor;
  /** Rejects when what the part stands on is gone. */
  ping(): Promise<void>;
  /** Events that it could not handle and that wait for somebody. */
  countDeadLetters(): Promise<number>;
  stop(): Promise<void>;
}

/** Executors of local parts, by name. */
export function executorsOf(parts: readonly LocalPart[]): Record<string, GraphExecutor> {
  return Object.fromEntries(parts.map(({ name, execute }) => [name, execute]));
}

/** Which local parts stand on firm ground; remote ones answer for themselves. */
export async function pingAll(parts: readonly Pick<LocalPart, 'name' | 'ping'>[]): Promise<Record<string, boolean>> {
  const checks = parts.map(async ({ name, ping }) => {
    const isThere = await ping().then(
      () => true,
      () => false,
    );
    return [name, isThere] as const;
  });
  return Object.fromEntries(await Promise.all(checks));
}

/**
 * `{ deadLetters: { reviews: 2 } }`: how many wait in which of these parts, where any do. It makes nobody unready, because a
 * process that is out of rotation heals no event. Parts that cannot tell now are left out.
 */
export async function noticesOf(parts: readonly Pick<LocalPart, 'name' | 'countDeadLetters'>[]) {
  const counts = await Promise.all(
    parts.map(async ({ name, countDeadLetters }) => [name, await countDeadLetters().catch(() => 0)] as const),
  );
  const waiting = counts.filter(([, count]) => count > 0);
  return waiting.length > 0 ? { deadLetters: Object.fromEntries(waiting) } : {};
}
