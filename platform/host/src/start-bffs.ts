import type { Logger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import type { LocalPart } from './local-part.ts';
import { type BffDeps, bffParts, isBffPart, type PartName } from './parts.ts';

/** Creates and starts the named BFF subgraphs. */
export async function startBffs(parts: readonly PartName[], deps: BffDeps, log: Logger): Promise<LocalPart[]> {
  return Promise.all(
    parts.filter(isBffPart).map(async (name) => {
      const subgraph = await bffParts[name](deps);
      await subgraph.start();
      const execute = createSubgraphExecutor(subgraph, log.child({ part: name }));
      return { name, subgraph, execute, ping: async () => {}, stop: () => subgraph.stop() };
    }),
  );
}

/** Parts that need to ask the whole domain. */
export const needsInternalGraph = (parts: readonly PartName[]): boolean =>
  parts.includes('gateway') || parts.some(isBffPart);
