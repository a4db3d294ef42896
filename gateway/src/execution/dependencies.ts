import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Shape } from './fetch-shape.ts';
import { below, toPlace, writtenBy } from './places.ts';
import type { Step } from './plan-steps.ts';

/**
 * Which of the steps before it each step really waits for: those that write something it reads. A plan is a tree of sequences,
 * so it lets a fetch wait for whole branches that it needs nothing of.
 * Changes are as the plan puts them: the order of a mutation's fields is a promise.
 */
export function dependenciesOf(steps: readonly Step[], shapes: readonly Shape[], isMutation: boolean): number[][] {
  const written = steps.map(({ path }, at) => writtenBy(toPlace(path), shapes[at] ?? []));
  return steps.map((step) => {
    if (isMutation || step.fetch.contextRewrites?.length) return [...step.after];
    const needed = neededBy(step);
    return step.after.filter((before) => needed.some((place) => written[before]?.has(place)));
  });
}

/** The way to its entities, and the fields that it sends of them. */
function neededBy({ path, fetch: { requires = [] } }: Step): string[] {
  const keys = path.filter((key) => key !== '@');
  const way = keys.map((_, at) => keys.slice(0, at + 1).join('.'));
  return [...way, ...required(toPlace(path), requires)];
}

function required(place: string, selections: readonly QueryPlanSelectionNode[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return required(place, selection.selections);
    const key = below(place, selection.alias ?? selection.name);
    return [key, ...required(key, selection.selections ?? [])];
  });
}
