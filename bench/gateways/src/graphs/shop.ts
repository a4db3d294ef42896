import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BenchGraph, BenchSubgraph } from './bench-graph.ts';
import { entityKeys, fieldKey } from './recorded-keys.ts';

/** What one subgraph was heard to answer. */
export interface RecordedSubgraph {
  root: RecordedObject;
  /** By `EntityKey`; null where the subgraph knows of none. */
  entities: Record<string, RecordedObject | null>;
}

/** Values by `fieldKey`. */
export type RecordedObject = Record<string, unknown>;

/** Where `--record` leaves the shop's answers: for each subgraph its SDL and data, for each document its answer. */
export const recordings = new URL('../../generated/shop/', import.meta.url);

export const isRecorded = (): boolean => existsSync(recordings);

/** The demo shop as its web client sees it, from what its subgraphs were heard to answer. */
export function createShop(): BenchGraph {
  const names = readdirSync(new URL('subgraphs/', recordings)).filter((file) => file.endsWith('.graphql'));
  return {
    subgraphs: names.map((file) => readSubgraph(file.slice(0, -'.graphql'.length))),
    expected: async ({ query }) => JSON.parse(read(`answers/${operationName(query)}.json`)),
  };
}

/** Documents have one operation, which has a name. */
export const operationName = (query: string): string => /^query (\w+)/m.exec(query)?.[1] ?? 'unnamed';

function readSubgraph(name: string): BenchSubgraph {
  const sdl = read(`subgraphs/${name}.graphql`);
  const { root, entities } = JSON.parse(read(`subgraphs/${name}.json`)) as RecordedSubgraph;
  const keyOf = entityKeys(sdl);
  return {
    name,
    sdl,
    root,
    find(representation) {
      const entity = entities[keyOf(representation)];
      if (entity === undefined) throw notRecorded(`${name}: ${keyOf(representation)}`);
      return entity;
    },
    fieldResolver(source, args, _context, { parentType, fieldName }) {
      const value = (source as RecordedObject)[fieldKey(fieldName, args)];
      if (value === undefined) throw notRecorded(`${name}: ${parentType.name}.${fieldKey(fieldName, args)}`);
      return value;
    },
  };
}

const notRecorded = (what: string) => new Error(`Not recorded, run with --record. ${what}`);

const read = (path: string): string => readFileSync(new URL(path, recordings), 'utf8');
