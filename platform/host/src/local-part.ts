import type { GraphExecutor } from '@prism/platform/graph';
import type { Subgraph } from '@prism/platform/subgraph';

/** A subgraph that runs in this process. */
export interface LocalPart {
  name: string;
  subgraph: Subgraph;
  execute: GraphExecutor;
  /** Rejects when what the part stands on is gone. */
  ping(): Promise<void>;
  stop(): Promise<void>;
}

/** Executors of local parts, by name. */
export function executorsOf(parts: readonly LocalPart[]): Record<string, GraphExecutor> {
  return Object.fromEntries(parts.map(({ name, execute }) => [name, execute]));
}
