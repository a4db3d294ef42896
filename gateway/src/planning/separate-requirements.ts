import type { DocumentNode } from 'graphql';
import { type Requirement, requirementsOf } from './required-fields.ts';
import { addTwins, type TwinnedGraph } from './twin-subgraphs.ts';

/**
 * Two of the planner's faults are cured by giving fields to twins of their subgraphs, to which the way leads through a fetch of
 * its own. A required field that itself requires others: where its subgraph has just handed the entity out, the planner asks for
 * it at once, without what it requires. And fields that require one field with different arguments: a representation has room
 * for one of them.
 */
export function separateRequirements(supergraph: DocumentNode): TwinnedGraph {
  const requirements = requirementsOf(supergraph);
  const required = new Set(requirements.flatMap(({ selects }) => [...selects.keys()]));
  const placed: (Requirement & { twin: number })[] = [];
  for (const requirement of requirements) {
    const { graph, field } = requirement;
    const beside = placed.filter((other) => other.graph === graph && typeOf(other.field) === typeOf(field));
    let twin = required.has(field) ? 1 : 0;
    while (beside.some((other) => other.twin === twin && clash(other, requirement))) twin++;
    placed.push({ ...requirement, twin });
  }
  return addTwins(
    supergraph,
    placed.filter(({ twin }) => twin > 0),
  );
}

const typeOf = (field: string): string => field.slice(0, field.indexOf('.'));

const clash = (one: Requirement, other: Requirement): boolean =>
  [...one.selects].some(([field, given]) => (other.selects.get(field) ?? given) !== given);
