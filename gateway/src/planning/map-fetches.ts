import type { DeferNode, FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** The plan with each of its fetches replaced. */
export function mapFetches({ node, ...plan }: QueryPlan, map: (fetch: FetchNode) => PlanNode): QueryPlan {
  if (!node) return plan;
  return { ...plan, node: node.kind === 'Subscription' ? mapSubscription(node, map) : mapNode(node, map) };
}

/** What is subscribed to is a fetch of its root, which stays one. */
function mapSubscription(
  { kind, primary, rest }: SubscriptionNode,
  map: (fetch: FetchNode) => PlanNode,
): SubscriptionNode {
  return { kind, primary: map(primary) as FetchNode, ...(rest ? { rest: mapNode(rest, map) } : {}) };
}

function mapNode(node: PlanNode, map: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => mapNode(child, map)) };
    case 'Flatten':
      return { ...node, node: mapNode(node.node, map) };
    case 'Fetch':
      return map(node);
    case 'Condition':
      return node;
    case 'Defer':
      return mapDefer(node, map);
    default:
      throw new TypeError(`Expected a node of a plan, got ${node satisfies never}`);
  }
}

function mapDefer({ primary, deferred }: DeferNode, map: (fetch: FetchNode) => PlanNode): DeferNode {
  const mapInside = <T extends { node?: PlanNode }>(part: T): T =>
    part.node ? { ...part, node: mapNode(part.node, map) } : part;
  return { kind: 'Defer', primary: mapInside(primary), deferred: deferred.map(mapInside) };
}
