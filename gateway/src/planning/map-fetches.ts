import type { DeferNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** The plan with each of its fetches replaced. */
export function mapFetches({ node, ...plan }: QueryPlan, map: (fetch: FetchNode) => PlanNode): QueryPlan {
  if (!node || node.kind === 'Subscription') return { ...plan, ...(node ? { node } : {}) };
  return { ...plan, node: mapNode(node, map) };
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
