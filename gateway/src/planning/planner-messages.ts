import type { QueryPlan } from '@apollo/query-planner';
import type { EntityKeys } from './entity-keys.ts';
import type { OverrideLabel } from './override-labels.ts';

/** What the gateway's own thread must know of a supergraph; everything else of it stays in the planner's. */
export interface SupergraphFacts {
  /** What clients see, as SDL. */
  apiSdl: string;
  /** Of each interface and union of the supergraph, hidden ones too: the names of all types below it. */
  subtypes: Readonly<Record<string, readonly string[]>>;
  objectTypes: readonly string[];
  keys: EntityKeys;
  overrideLabels: readonly OverrideLabel[];
  /** Every field's name, hidden ones too. */
  fieldNames: readonly string[];
}

/** One operation to be planned. */
export interface PlanRequest {
  document: string;
  operationName: string | undefined;
  /** Labels of `@override` and whether each takes the new subgraph; absent ones do not. */
  overrides: ReadonlyMap<string, boolean>;
  /** It is registered, or our own: it goes first, and may take longer. Default: it is not. */
  isTrusted?: boolean | undefined;
}

/** A plan of which subgraphs are not asked for names that the schema tells. */
export interface NamelessPlan extends QueryPlan {
  /** The types of objects, by their place: response keys from the root, without indices. */
  certainTypes?: Readonly<Record<string, string>>;
}

export type PlannerQuestion =
  | { kind: 'load'; id: number; graph: number; sdl: string }
  | { kind: 'plan'; id: number; graph: number; request: PlanRequest }
  | { kind: 'unload'; graph: number };

/** `name` is that of the error's class: a RangeError is an exhausted stack. */
export type PlannerAnswer =
  | { begun: number }
  /** SupergraphFacts or a NamelessPlan, as JSON in UTF-8. */
  | { id: number; value: Uint8Array<ArrayBuffer> }
  | { id: number; failure: { name: string; message: string } };
