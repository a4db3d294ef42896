import type { SubgraphContext } from '@prism/platform/subgraph';
import type { Ports } from '../application/ports.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  ports: Ports;
  loaders: Loaders;
}

export function createContext(base: SubgraphContext, ports: Ports): Context {
  return { ...base, ports, loaders: createLoaders(ports.reader) };
}
