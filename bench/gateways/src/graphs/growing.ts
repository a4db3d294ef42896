import { answerWhole } from './answer-whole.ts';
import type { BenchGraph, BenchSubgraph, Representation } from './bench-graph.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

/** About 100 bytes of answer each, as JSON. */
const createItem = (n: number) => ({
  __typename: 'Item',
  id: `item-${`${n}`.padStart(6, '0')}`,
  name: `Name of the item number ${n % 10}`,
  count: 100 + (n % 900),
  tags: ['round', 'red'],
});
const itemBytes = 100;

/** One subgraph whose list makes an answer of so many bytes. */
export function growInBytes(bytes: number): BenchGraph {
  const items = Array.from({ length: Math.max(1, Math.floor(bytes / itemBytes)) }, (_, n) => createItem(n));
  const sdl = `${link}
    type Query { items: [Item] }
    type Item { id: ID! name: String count: Int tags: [String] }`;
  return graphOf([{ name: 'items', sdl, root: { items }, find: () => null }], { items });
}

/** Ten things, of which each of so many subgraphs knows one field. */
export function growInSubgraphs(count: number): BenchGraph {
  const names = Array.from({ length: count }, (_, n) => `part${n}`);
  const things = Array.from({ length: 10 }, (_, n) => ({
    __typename: 'Thing',
    id: `${n}`,
    ...Object.fromEntries(names.map((name) => [name, `${name} of thing ${n}`])),
  }));
  const subgraphs = names.map((name, n) => {
    const root = n === 0 ? 'type Query { things: [Thing] }' : '';
    const sdl = `${link} ${root} type Thing @key(fields: "id") { id: ID! ${name}: String }`;
    return { name, sdl, root: { things }, find: findById(things) };
  });
  return graphOf(subgraphs, { things });
}

/** A list of so many entities from one subgraph, whose labels another one tells, all in one fetch. */
export function growInEntities(count: number): BenchGraph {
  const things = Array.from({ length: count }, (_, n) => ({
    __typename: 'Thing',
    id: `${n}`,
    label: `Label of thing ${n}`,
  }));
  const find = findById(things);
  const root = { things };
  const list = `${link} type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! }`;
  const labels = `${link} type Thing @key(fields: "id") { id: ID! label: String }`;
  return graphOf(
    [
      { name: 'list', sdl: list, root, find },
      { name: 'labels', sdl: labels, root, find },
    ],
    root,
  );
}

const graphOf = (subgraphs: BenchSubgraph[], root: object): BenchGraph => ({
  subgraphs,
  expected: answerWhole(root),
});

function findById(things: readonly { id: string }[]): BenchSubgraph['find'] {
  const byId = new Map<unknown, object>(things.map((thing) => [thing.id, thing]));
  return ({ id }: Representation) => byId.get(id) ?? null;
}
