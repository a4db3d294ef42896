import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** A fetch runs only if the variable is so. */
export interface Guard {
  variable: string;
  expected: boolean;
}

/** One fetch of a plan, taken out of its tree. */
export interface Step {
  fetch: FetchNode;
  /** Response keys from the root to the entities; `@` stands for every item of a list. */
  path: readonly string[];
  guards: readonly Guard[];
  /** Numbers of the steps that the plan puts before it. */
  after: readonly number[];
}

type Place = Omit<Step, 'fetch'>;

/** The plan's fetches as a list, each with everything that its place in the tree said. */
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
      case 'Condition':
        return [
          ...guarded(node.ifClause, { variable: node.condition, expected: true }, place),
          ...guarded(node.elseClause, { variable: node.condition, expected: false }, place),
        ];
      case 'Fetch':
        return [steps.push({ fetch: node, ...place }) - 1];
      case 'Defer':
        throw new Error('The plan expected no @defer.');
      default:
        throw new TypeError(`Expected a node of a plan, got ${node satisfies never}`);
    }
  }

  function walkInOrder(nodes: readonly PlanNode[], place: Place): number[] {
    const made: number[] = [];
    for (const node of nodes) made.push(...walk(node, { ...place, after: [...place.after, ...made] }));
    return made;
  }

  function guarded(node: PlanNode | undefined, guard: Guard, place: Place): number[] {
    return node ? walk(node, { ...place, guards: [...place.guards, guard] }) : [];
  }

  if (node?.kind === 'Subscription') throw new Error('The plan expected a query or a mutation.');
  if (node) walk(node, { path: [], guards: [], after: [] });
  return steps;
}
