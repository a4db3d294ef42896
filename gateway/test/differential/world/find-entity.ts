import { GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { isThing, type Run } from './run.ts';
import { type SeenHere, see } from './see-in-subgraph.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';
import type { Thing } from './world.ts';

type Representation = Readonly<Record<string, unknown>> & { __typename: string };

/**
 * The entity that a representation names by one of the subgraph's keys; null if the subgraph knows none.
 * @throws GraphQLError if it names no key, or the subgraph fails to look.
 */
export async function findEntity(
  run: Run,
  subgraph: SubgraphFacts,
  representation: Representation,
): Promise<SeenHere | null> {
  const { __typename } = representation;
  const type = subgraph.types.get(__typename);
  const key = type?.keys.find(({ fields, isResolvable }) => isResolvable && hasAll(representation, fields));
  if (!type || !key)
    throw new GraphQLError(`Not here (${subgraph.name}): no key in ${JSON.stringify(representation)}.`);
  const family = run.truths.family(__typename)?.name ?? __typename;
  const isType = (thing: Thing) => type.isInterface || type.isInterfaceObject || thing.type === __typename;
  const thing = run.world
    .entities(family)
    .find((entity) => isType(entity) && matches(run, entity, representation, key.fields));
  const presence = thing ? run.world.presence(subgraph.name, thing) : 'absent';
  if (presence === 'broken') throw new GraphQLError(`${__typename} cannot be looked up here.`);
  if (!thing || presence === 'absent') return null;
  return { ...see(run.federation, subgraph, thing, []), representation };
}

function hasAll(value: unknown, { selections }: SelectionSetNode): boolean {
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD || !value || typeof value !== 'object') return false;
    const inner = (value as Representation)[node.name.value];
    return inner !== undefined && (!node.selectionSet || hasAll(inner, node.selectionSet));
  });
}

function matches(run: Run, thing: Thing, value: unknown, { selections }: SelectionSetNode): boolean {
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false;
    const given = (value as Representation)[node.name.value];
    const own = run.world.value({ thing, field: node.name.value, args: '', inputs: undefined });
    return node.selectionSet && isThing(own) ? matches(run, own, given, node.selectionSet) : own === given;
  });
}
