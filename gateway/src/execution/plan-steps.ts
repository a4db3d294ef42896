import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** One fetch of a plan, taken out of its tree. */
export interface Step {
  fetch: FetchNode;
  /** Response keys from the root to the entities; `@` stands for every item of a list. */
  path: readonly string[];
  /** Numbers of the steps that the plan puts before it. */
  after: readonly number[];
}

type Place = Omit<Step, 'fetch'>;

/** The plan's fetches as a list, each with everything that its place in the tree said. The plan is of one choice, so without conditions. */
export function toSteps({ node }: QueryPlan): Step[] {
  const steps: Step[] = [];

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
        return [steps.push({ fetch: node, ...place }) - 1];
      case 'Condition':
      case 'Defer':
        throw new Error(`The plan expected no ${node.kind}.`);
      default:
        throw new TypeError(`Expected a node of a plan, got ${node satisfies never}`);
    }
  }

  function walkInOrder(nodes: readonly PlanNode[], place: Place): number[] {
    const made: number[] = [];
    for (const node of nodes) made.push(...walk(node, { ...place, after: [...place.after, ...made] }));
    return made;
  }

  if (node?.kind === 'Subscription') throw new Error('The plan expected a query or a mutation.');
  if (node) walk(node, { path: [], after: [] });
  return steps;
}
