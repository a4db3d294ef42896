import type { DeferNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { partOf } from '../planning/part-label.ts';

/** One fetch of a plan, taken out of its tree. */
export interface Step {
  fetch: FetchNode;
  /** Response keys from the root to the entities; `@` stands for every item of a list. */
  path: readonly string[];
  /** Numbers of the steps that the plan puts before it. */
  after: readonly number[];
  /** The number of the part that it belongs to: 0 is what is answered first. */
  part: number;
}

type Place = Omit<Step, 'fetch'>;

/**
 * The plan's fetches as a list, each with everything that its place in the tree said; of a subscription, what is subscribed to is the
 * first. The plan is of one choice, so without conditions.
 */
export function toSteps({ node }: QueryPlan): Step[] {
  const steps: Step[] = [];
  const numbers = new Map<string, number>();

  /** Answers the numbers of the steps made of the node. */
  function walk(node: PlanNode, place: Place): number[] {
    switch (node.kind) {
      case 'Sequence':
        return walkInOrder(node.nodes, place);
      case 'Parallel':
        return node.nodes.flatMap((child) => walk(child, place));
      case 'Flatten':
        return walk(node.node, { ...place, path: [...place.path, ...node.path.map(String)] });
      case 'Fetch':
        return [add(node, place)];
      case 'Defer':
        return walkParts(node, place);
      case 'Condition':
        throw new Error(`The plan expected no ${node.kind}.`);
      default:
        throw new TypeError(`Expected a node of a plan, got ${node satisfies never}`);
    }
  }

  function add(fetch: FetchNode, place: Place): number {
    const number = steps.push({ fetch, ...place }) - 1;
    if (fetch.id !== undefined) numbers.set(fetch.id, number);
    return number;
  }

  /** What a part depends on may belong to another part, besides the one that it stands in. */
  function walkParts({ primary, deferred }: DeferNode, place: Place): number[] {
    const made = primary.node ? walk(primary.node, place) : [];
    for (const { label, depends, node } of deferred) {
      const known = depends.flatMap(({ id }) => withAllBefore(numbers.get(id)));
      const after = [...new Set([...place.after, ...made, ...known])];
      if (node) walk(node, { path: [], after, part: partOf(label) });
    }
    return made;
  }

  const withAllBefore = (number: number | undefined): readonly number[] =>
    number === undefined ? [] : [...(steps[number]?.after ?? []), number];

  function walkInOrder(nodes: readonly PlanNode[], place: Place): number[] {
    const made: number[] = [];
    for (const node of nodes) made.push(...walk(node, { ...place, after: [...place.after, ...made] }));
    return made;
  }

  const root: Place = { path: [], after: [], part: 0 };
  if (node?.kind === 'Subscription') {
    const after = walk(node.primary, root);
    if (node.rest) walk(node.rest, { ...root, after });
  } else if (node) walk(node, root);
  return steps;
}
