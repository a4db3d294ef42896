import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** What an answer takes at most, whatever its conditions turn out to be. */
export interface PlanSize {
  /** How many fetches wait for one another: the round trips. */
  depth: number;
  fetches: number;
}

const nothing: PlanSize = { depth: 0, fetches: 0 };
const one: PlanSize = { depth: 1, fetches: 1 };

export function planSize({ node }: QueryPlan): PlanSize {
  return sizeOf(node);
}

function sizeOf(node: PlanNode | SubscriptionNode | undefined): PlanSize {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Fetch':
      return one;
    case 'Flatten':
      return sizeOf(node.node);
    case 'Sequence':
      return node.nodes.map(sizeOf).reduce(inSequence, nothing);
    case 'Parallel':
      return node.nodes.map(sizeOf).reduce(inParallel, nothing);
    case 'Condition':
      return either(sizeOf(node.ifClause), sizeOf(node.elseClause));
    case 'Defer':
      return inSequence(
        sizeOf(node.primary.node),
        node.deferred.map((deferred) => sizeOf(deferred.node)).reduce(inParallel, nothing),
      );
    case 'Subscription':
      return inSequence(one, sizeOf(node.rest));
    default:
      return node satisfies never;
  }
}

const inSequence = (a: PlanSize, b: PlanSize): PlanSize => ({
  depth: a.depth + b.depth,
  fetches: a.fetches + b.fetches,
});
const inParallel = (a: PlanSize, b: PlanSize): PlanSize => ({
  depth: Math.max(a.depth, b.depth),
  fetches: a.fetches + b.fetches,
});
const either = (a: PlanSize, b: PlanSize): PlanSize => ({
  depth: Math.max(a.depth, b.depth),
  fetches: Math.max(a.fetches, b.fetches),
});
