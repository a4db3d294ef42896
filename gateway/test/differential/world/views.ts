import { type Federation, possibleTypes } from './federation.ts';
import type { SubgraphFacts, TypeFacts } from './subgraph-facts.ts';

/** How a type of the supergraph is declared in a subgraph: under its own name, or as an interface object. */
export interface View {
  subgraph: SubgraphFacts;
  type: TypeFacts;
}

/** Entities that are numbered together: those of one type, or of all that implement one keyed interface. */
export interface Family {
  name: string;
  types: readonly string[];
}

/** The declarations, of all those given, that hold for an object type or interface. */
export function findViews({ full }: Federation, declared: readonly View[], type: string): View[] {
  return declared.filter(
    (view) =>
      view.type.name === type ||
      (view.type.isInterfaceObject && possibleTypes(full, view.type.name).some(({ name }) => name === type)),
  );
}

/** The family of a type; undefined if nothing keys it. */
export function findFamily({ full }: Federation, declared: readonly View[], type: string): Family | undefined {
  const keyed = declared.filter(({ type: { keys } }) => keys.length > 0);
  const above = keyed.find(
    (view) =>
      (view.type.isInterface || view.type.isInterfaceObject) &&
      (view.type.name === type || possibleTypes(full, view.type.name).some(({ name }) => name === type)),
  );
  if (above) return { name: above.type.name, types: possibleTypes(full, above.type.name).map(({ name }) => name) };
  return keyed.some((view) => view.type.name === type) ? { name: type, types: [type] } : undefined;
}
