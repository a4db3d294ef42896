import type { SelectionSetNode } from 'graphql';
import { type Federation, possibleTypes } from './federation.ts';
import type { Seen } from './run.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';
import type { Thing } from './world.ts';

/** A thing as a subgraph sees it. */
export interface SeenHere extends Seen {
  /** What the gateway said of it when it asked for it. */
  representation?: Readonly<Record<string, unknown>>;
  /** External fields that may be asked for here. */
  provided: readonly SelectionSetNode[];
}

/** A thing under the name that the subgraph has for its type. */
export function see(
  { full }: Federation,
  { name, types }: SubgraphFacts,
  thing: Thing,
  provided: readonly SelectionSetNode[],
): SeenHere {
  if (types.has(thing.type)) return { __typename: thing.type, thing, provided };
  const above = [...types.values()].find(
    (type) => type.isInterfaceObject && possibleTypes(full, type.name).some((possible) => possible.name === thing.type),
  );
  if (!above) throw new Error(`The subgraph ${name} expected to know ${thing.type}.`);
  return { __typename: above.name, thing, provided };
}
