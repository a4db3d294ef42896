import type { SubgraphContext } from '@prism/platform/subgraph';
import type { Actor } from '../application/actor.ts';
import type { CommandPorts, InventoryReader } from '../application/ports.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers work with, the same for every request. */
export interface InventoryParts {
  commands: CommandPorts;
  reader: InventoryReader;
}

/** What every resolver is given. */
export interface Context extends SubgraphContext, InventoryParts {
  actor: Actor;
  /** Of this request; renewed after a write, so that its answer shows what was written. */
  loaders: Loaders;
  /** The moment of this request. */
  now: Date;
}

export function createContext(base: SubgraphContext, parts: InventoryParts): Context {
  const { identity, requestId } = base.caller;
  const now = parts.commands.now();
  return { ...base, ...parts, actor: { identity, requestId }, loaders: createLoaders(parts.reader), now };
}

/** Forgets what was read. */
export function renewLoaders(context: Context): void {
  context.loaders = createLoaders(context.reader);
}
