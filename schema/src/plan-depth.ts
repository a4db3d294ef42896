import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** How many fetches wait for one another, at most: the number of round trips that an answer takes. */
export function planDepth({ node }: QueryPlan): number {
  return depthOf(node);
}

function depthOf(node: PlanNode | SubscriptionNode | undefined): number {
  switch (node?.kind) {
    case undefined:
      return 0;
    case 'Fetch':
      return 1;
    case 'Flatten':
      return depthOf(node.node);
    case 'Sequence':
      return node.nodes.reduce((total, child) => total + depthOf(child), 0);
    case 'Parallel':
      return Math.max(0, ...node.nodes.map(depthOf));
    case 'Condition':
      return Math.max(depthOf(node.ifClause), depthOf(node.elseClause));
    case 'Defer':
      return depthOf(node.primary.node) + Math.max(0, ...node.deferred.map((deferred) => depthOf(deferred.node)));
    case 'Subscription':
      return 1 + depthOf(node.rest);
    default:
      return node satisfies never;
  }
}
