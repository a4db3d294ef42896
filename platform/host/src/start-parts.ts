import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { createPart, type PartOptions, type RunningPart } from './create-part.ts';
import type { LocalPart } from './local-part.ts';
import type { PartName } from './part-names.ts';

/** Creates and starts the named subgraphs, all at the same time. */
export async function startParts(parts: readonly PartName[], options: PartOptions): Promise<LocalPart[]> {
  const names = parts.filter((name) => name !== 'gateway');
  const running = await Promise.all(names.map((name) => createPart(name, options)));
  await Promise.all(running.map(({ subgraph }) => subgraph.start()));
  return running.map((part) => toLocalPart(part, options));
}

function toLocalPart({ subgraph, ...rest }: RunningPart, { log }: PartOptions): LocalPart {
  const { name } = subgraph;
  return { name, subgraph, execute: createSubgraphExecutor(subgraph, log.child({ part: name })), ...rest };
}
