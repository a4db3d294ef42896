import type { Path } from 'graphql/jsutils/Path.js';
import type { Federation } from './federation.ts';
import type { Truths } from './truths.ts';
import type { Thing, World } from './world.ts';

export type ErrorPath = readonly (string | number)[];

/** One execution of an operation, by the monolith or by all subgraphs together. */
export interface Run {
  federation: Federation;
  truths: Truths;
  world: World;
  /** Mutations so far: each answers with its turn in what it says, so that their order shows. */
  turn: number;
  notes: Notes;
}

/** What the monolith alone cannot say in its answer. */
export interface Notes {
  /** Where a subgraph fails to find an entity: an error that a federated answer has and the monolith's has not. */
  brokenEntities: ErrorPath[];
  /** Objects below which something that the client did not ask for fails, because a field requires it. */
  hiddenFailures: ErrorPath[];
}

export function startRun(federation: Federation, truths: Truths, world: World): Run {
  return { federation, truths, world, turn: 0, notes: { brokenEntities: [], hiddenFailures: [] } };
}

/** The thing that root fields belong to; a mutation's tells its turn. */
export function rootThing(run: Run, type: string): Thing {
  if (type !== 'Mutation') return { type, address: type, number: undefined };
  run.turn += 1;
  return { type, address: `${type}#${run.turn}`, number: undefined };
}

/** A thing as GraphQL's executor sees it. */
export interface Seen {
  __typename: string;
  thing: Thing;
}

/** A value of the world with each thing in it shown. */
export function show(value: unknown, look: (thing: Thing) => Seen): unknown {
  if (Array.isArray(value)) return value.map((item) => show(item, look));
  return isThing(value) ? look(value) : value;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'address' in value && 'number' in value;
}

export function pathOf(path: Path | undefined): (string | number)[] {
  return path ? [...pathOf(path.prev), path.key] : [];
}
