import type { SubgraphContext } from '@prism/platform/subgraph';
import type { CommandContext } from '../application/command-context.ts';
import type { OrderReader } from '../application/order-reader.ts';
import type { CommandPorts } from '../application/ports.ts';
import type { Rebuilder } from '../application/rebuilder.ts';
import type { Saga } from '../application/saga/saga.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers work with, the same for every request. */
export interface OrderDesk {
  ports: CommandPorts;
  saga: Saga;
  reader: OrderReader;
  rebuilder: Rebuilder;
}

/** What every resolver is given. */
export interface Context extends SubgraphContext, OrderDesk, CommandContext {
  loaders: Loaders;
}

export function createContext(base: SubgraphContext, desk: OrderDesk): Context {
  return { ...base, ...desk, loaders: createLoaders(desk.reader) };
}
