import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readCosts } from './read-costs.ts';

function compose(subgraphs: Record<string, string>, imports: string, as = ''): string {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${as}, import: ["@key", "@shareable", ${imports}])\n`;
  const parts = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: 'http://x',
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(parts);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const graph = (cost: string, listSize: string) => `
  type Query {
    page(first: Int = 3 ${cost}(weight: 2), filter: Filter): Page
      ${listSize}(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    all: [Box] ${listSize}(assumedSize: 7) ${cost}(weight: 4)
  }
  input Filter { word: String ${cost}(weight: 5) }
  type Page { nodes: [Box] }
  type Box ${cost}(weight: 3) { id: ID  color: Color  code: Code }
  enum Color ${cost}(weight: 6) { RED }
  scalar Code ${cost}(weight: 8)
`;

const roads = {
  'under their own names': compose({ a: graph('@cost', '@listSize') }, '"@cost", "@listSize"'),
  'renamed by import': compose(
    { a: graph('@price', '@length') },
    '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }',
  ),
  'under the prefix of federation': compose({ a: graph('@federation__cost', '@federation__listSize') }, '"@tag"'),
  'under another prefix': compose({ a: graph('@cost', '@listSize') }, '"@cost", "@listSize"')
    .replace(/cost\/v0\.1", import: \[[^\]]*\]/, 'cost/v0.1", as: "toll"')
    .replaceAll('@cost(', '@toll(')
    .replaceAll('@listSize(', '@toll__listSize('),
};

describe.each(Object.entries(roads))('what composition carries %s', (_, supergraphSdl) => {
  const { weights, lists } = readCosts(supergraphSdl);

  test('gives every weight by its coordinate', () => {
    expect([...weights].sort()).toEqual([
      ['Box', 3],
      ['Code', 8],
      ['Color', 6],
      ['Filter.word', 5],
      ['Query.all', 4],
      ['Query.page(first:)', 2],
    ]);
  });

  test('gives every size by its coordinate', () => {
    expect(Object.fromEntries(lists)).toEqual({
      'Query.all': { assumedSize: 7, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: true },
      'Query.page': { slicingArguments: ['first'], sizedFields: ['nodes'], requireOneSlicingArgument: false },
    });
  });
});

test('of what several subgraphs say the largest counts', () => {
  const part = (weight: number, size: number) =>
    `type Query { all: [Int] @shareable @cost(weight: ${weight}) @listSize(assumedSize: ${size}) }`;
  const { weights, lists } = readCosts(compose({ a: part(2, 9), b: part(5, 4) }, '"@cost", "@listSize"'));
  expect(weights.get('Query.all')).toBe(5);
  expect(lists.get('Query.all')?.assumedSize).toBe(9);
});

test('a weight less than nothing is nothing', () => {
  const { weights } = readCosts(compose({ a: 'type Query { a: Int @cost(weight: -3) }' }, '"@cost"'));
  expect(weights.get('Query.a')).toBe(0);
});

test('a supergraph without them, or with a version that we do not know, states nothing', () => {
  expect(readCosts(compose({ a: 'type Query { a: Int }' }, '"@tag"')).weights.size).toBe(0);
  const later = roads['under their own names'].replace('cost/v0.1', 'cost/v0.2');
  expect(readCosts(later).lists.size).toBe(0);
});
