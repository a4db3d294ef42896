import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { mapFetches } from './map-fetches.ts';
import { type VirtualField, writeBack } from './virtual-fields.ts';
import { withoutForeign } from './without-foreign.ts';

export interface StandIns {
  virtual: ReadonlyMap<string, VirtualField>;
  /** The name of a subgraph by that of its twin. */
  twins: ReadonlyMap<string, string>;
  /** Types by the name of the subgraph that does not have them. */
  foreign: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Writes the real subgraphs and fields back into a plan's fetches and representations. */
export function writeBackFetches(plan: QueryPlan, { virtual, twins, foreign }: StandIns): QueryPlan {
  if (virtual.size === 0 && twins.size === 0 && foreign.size === 0) return plan;
  const names = [...virtual.keys()];
  const holdsOne = (text: string): boolean => names.some((name) => text.includes(name));
  return mapFetches(plan, (fetch): PlanNode => {
    const operation = holdsOne(fetch.operation) ? writeBackOperation(fetch.operation, virtual) : fetch.operation;
    const requires = fetch.requires?.map((selection) => withRealName(selection, virtual));
    const serviceName = twins.get(fetch.serviceName) ?? fetch.serviceName;
    const written: FetchNode = { ...fetch, serviceName, operation, ...(requires ? { requires } : {}) };
    const unknown = foreign.get(serviceName);
    return unknown ? withoutForeign(written, unknown) : written;
  });
}

const writeBackOperation = (operation: string, virtual: ReadonlyMap<string, VirtualField>): string =>
  stripIgnoredCharacters(print(writeBack(parse(operation, { noLocation: true }), virtual)));

/** Merged under the virtual name, which is the alias then, and sent under the real one. */
function withRealName(
  node: QueryPlanSelectionNode,
  virtual: ReadonlyMap<string, VirtualField>,
): QueryPlanSelectionNode {
  const selections = node.selections?.map((inner) => withRealName(inner, virtual));
  if (node.kind === 'InlineFragment') return { ...node, selections: selections ?? [] };
  const real = virtual.get(node.name);
  return {
    ...node,
    ...(real ? { alias: node.alias ?? node.name, name: real.field } : {}),
    ...(selections ? { selections } : {}),
  };
}
