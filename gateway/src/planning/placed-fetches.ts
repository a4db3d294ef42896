import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** A fetch and where its answer goes: response keys from the root, without indices. */
export interface PlacedFetch {
  fetch: FetchNode;
  place: readonly string[];
}

/** The fetches of a plan that is answered in one; undefined of any other. */
export function placedFetches({ node }: QueryPlan): PlacedFetch[] | undefined {
  const fetches: PlacedFetch[] = [];
  return node && node.kind !== 'Subscription' && collect(node, [], fetches) ? fetches : undefined;
}

/** False when there is something else in it. */
function collect(node: PlanNode, place: readonly string[], fetches: PlacedFetch[]): boolean {
  switch (node.kind) {
    case 'Fetch':
      return fetches.push({ fetch: node, place }) > 0;
    case 'Flatten':
      return collect(node.node, [...place, ...node.path.map(String).filter((key) => key !== '@')], fetches);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((child) => collect(child, place, fetches));
    default:
      return false;
  }
}
