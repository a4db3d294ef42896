import type { UserIdentity } from '@prism/platform/identity';
import type { SubgraphContext } from '@prism/platform/subgraph';
import type { Ports } from '../application/ports.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What every resolver is given. */
export interface Context extends SubgraphContext {
  readonly ports: Ports;
  /** Of this request; renewed after a write, so that its answer shows what was written. */
  loaders: Loaders;
}

export function createContext(base: SubgraphContext, ports: Ports): Context {
  return { ...base, ports, loaders: createLoaders(ports, base.caller.identity) };
}

/** Forgets what was read. */
export function renewLoaders(context: Context): void {
  context.loaders = createLoaders(context.ports, context.caller.identity);
}

/** Who has just signed in is who asks for the rest of the answer. */
export function actAs(context: Context, identity: UserIdentity): void {
  context.caller = { ...context.caller, identity };
}
