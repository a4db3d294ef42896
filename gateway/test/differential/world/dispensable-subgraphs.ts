import type { FieldTruth } from './field-truth.ts';
import type { SubgraphFacts, TypeFacts } from './subgraph-facts.ts';

interface Known {
  field(type: string, field: string): FieldTruth;
  /** Subgraphs that may lack some entities of a type. */
  mayMiss(type: string): ReadonlySet<string>;
}

/**
 * Subgraphs that may be down without anything else being lost than what they alone say: others neither share their fields
 * nor find entities through them. Those with mutations are needed, for each has its turn.
 */
export function findDispensable(known: Known, subgraphs: Iterable<SubgraphFacts>): string[] {
  return [...subgraphs]
    .filter((one) => [...one.types.values()].every((type) => isItsOwn(known, one, type)))
    .map(({ name }) => name);
}

function isItsOwn({ field, mayMiss }: Known, { name }: SubgraphFacts, type: TypeFacts): boolean {
  if (type.name === 'Mutation') return false;
  if (type.name === 'Query')
    return [...type.fields.keys()].every((root) => field('Query', root).owners.every((owner) => owner === name));
  return type.keys.length === 0 || mayMiss(type.name).has(name);
}
