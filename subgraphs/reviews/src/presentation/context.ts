import type { SubgraphContext } from '@prism/platform/subgraph';
import { type Actor, toReader } from '../application/actor.ts';
import type { CommandPorts, ReviewReader } from '../application/ports.ts';
import type { Reader } from '../domain/reader.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers work with, the same for every request. */
export interface ReviewParts {
  commands: CommandPorts;
  reader: ReviewReader;
}

/** What every resolver is given. */
export interface Context extends SubgraphContext, ReviewParts {
  actor: Actor;
  /** Who looks. */
  viewer: Reader;
  loaders: Loaders;
}

export function createContext(base: SubgraphContext, parts: ReviewParts): Context {
  const { identity, requestId } = base.caller;
  const viewer = toReader(identity);
  const loaders = createLoaders(parts.reader, viewer.subject);
  return { ...base, ...parts, actor: { identity, requestId }, viewer, loaders };
}
