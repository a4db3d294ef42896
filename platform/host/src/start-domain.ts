import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { createDomainPart, type DomainPartOptions, type RunningPart } from './create-domain-part.ts';
import type { LocalPart } from './local-part.ts';
import { type DomainPart, isDomainPart, type PartName } from './parts.ts';

/** Creates and starts the named domain subgraphs, all at the same time. */
export async function startDomain(parts: readonly PartName[], options: DomainPartOptions): Promise<LocalPart[]> {
  const names = parts.filter((name): name is DomainPart & PartName => isDomainPart(name));
  const running = await Promise.all(names.map((name) => createDomainPart(name, options)));
  await Promise.all(running.map(({ subgraph }) => subgraph.start()));
  return running.map((part) => toLocalPart(part, options));
}

function toLocalPart({ subgraph, ping, stop }: RunningPart, { log }: DomainPartOptions): LocalPart {
  return { name: subgraph.name, subgraph, execute: createSubgraphExecutor(subgraph, log), ping, stop };
}
