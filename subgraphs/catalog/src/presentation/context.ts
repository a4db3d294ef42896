import type { SubgraphContext } from '@prism/platform/subgraph';
import type { CommandPorts } from '../application/command.ts';
import type { CatalogReader } from '../application/ports.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  readonly reader: CatalogReader;
  readonly commands: CommandPorts;
  /** Of this request; renewed after a write, so that its answer shows what was written. */
  loaders: Loaders;
  /** The moment of this request: all its prices are of one time. */
  readonly now: Date;
  /** Where pictures are served, without a slash at the end. */
  readonly publicUrl: string;
}

export interface ContextParts {
  reader: CatalogReader;
  commands: CommandPorts;
  publicUrl: string;
}

export function createContext(base: SubgraphContext, parts: ContextParts): Context {
  const now = parts.commands.now();
  return { ...base, ...parts, now, loaders: createLoaders(parts.reader, base.caller.market.currency, now) };
}

/** Forgets what was read. */
export function renewLoaders(context: Context): void {
  context.loaders = createLoaders(context.reader, context.caller.market.currency, context.now);
}
