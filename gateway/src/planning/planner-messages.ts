import type { QueryPlan } from '@apollo/query-planner';

/** What the gateway's own thread must know of a supergraph; everything else of it stays in the planner's. */
export interface SupergraphFacts {
  /** What clients see, as SDL. */
  apiSdl: string;
  /** Of each interface and union of the supergraph, hidden ones too: the names of all types below it. */
  subtypes: Readonly<Record<string, readonly string[]>>;
  objectTypes: readonly string[];
  /** Every field's name, hidden ones too. */
  fieldNames: readonly string[];
  /** Names of fields that some `@requires` selects with arguments. */
  requiredWithArguments: readonly string[];
}

/** One operation to be planned. */
export interface PlanRequest {
  document: string;
  operationName: string | undefined;
  /** Labels of `@override` and whether each takes the new subgraph; absent ones do not. */
  overrides?: ReadonlyMap<string, boolean> | undefined;
}

export type PlannerQuestion =
  | { kind: 'load'; id: number; graph: number; sdl: string }
  | { kind: 'plan'; id: number; graph: number; request: PlanRequest }
  | { kind: 'unload'; graph: number };

/** `name` is that of the error's class: a RangeError is an exhausted stack. */
export type PlannerAnswer =
  | { begun: number }
  | { id: number; value: SupergraphFacts | QueryPlan }
  | { id: number; failure: { name: string; message: string } };
