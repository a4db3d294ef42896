import { composeServices } from '@apollo/composition';
import type { FetchNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { mapFetches } from './map-fetches.ts';
import { buildPlannableGraph } from './plannable-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;
const { supergraphSdl = '' } = composeServices(
  Object.entries({
    quarry: `
      type Query { pit: Site }
      type Site @key(fields: "id") { id: ID! finds: [Find] @shareable }
      union Find = Coin | Gem | Pot
      type Coin @shareable { year: Int }
      type Gem { cut(as: Cut): Facet }
      type Facet { count: Int }
      enum Cut { ROUND FLAT }
      type Pot { clay: Clay }
      type Clay @shareable { wet: Boolean }`,
    museum: `
      type Query { cellar: Site clay: Clay }
      type Site @key(fields: "id") { id: ID! finds: [Find] @shareable }
      union Find = Coin | Bone
      type Coin @shareable { year: Int }
      type Bone { age: Int }
      type Clay @shareable { wet: Boolean }`,
  }).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(link + sdl) })),
);
const { facts, plan } = buildPlannableGraph(supergraphSdl);

function fetchesOf(document: string) {
  const fetches: FetchNode[] = [];
  mapFetches(plan({ document, operationName: undefined, overrides: new Map() }), (fetch) => {
    fetches.push(fetch);
    return fetch;
  });
  return fetches.map(({ serviceName, operation }) => `${serviceName} ${operation}`);
}

const finds = `finds { ... on Coin { year } ... on Gem { cut(as: $cut) { count } } ... on Bone { age } }`;

describe('a member of a shared union that one subgraph lacks', () => {
  test('is asked for where it is known, and only there', () => {
    expect(fetchesOf(`query ($cut: Cut) { pit { ${finds} } }`)).toEqual([
      'quarry query($cut:Cut){pit{finds{__typename ...on Coin{year}...on Gem{cut(as:$cut){count}}}}}',
    ]);
  });

  test('takes its variables with it where it is not', () => {
    expect(fetchesOf(`query ($cut: Cut) { cellar { ${finds} } }`)).toEqual([
      'museum {cellar{finds{__typename ...on Coin{year}...on Bone{age}}}}',
    ]);
  });

  test('leaves the type of what there is when nothing else is selected', () => {
    expect(fetchesOf('{ cellar { finds { ... on Gem { cut { count } } } } }')).toEqual([
      'museum {cellar{finds{__typename}}}',
    ]);
  });

  test('may have objects that both know', () => {
    expect(fetchesOf('{ pit { finds { ... on Pot { clay { wet } } } } clay { wet } }')).toEqual([
      'quarry {pit{finds{__typename ...on Pot{clay{wet}}}}}',
      'museum {clay{wet}}',
    ]);
  });

  test('changes nothing of what clients see', () => {
    expect(facts.apiSdl).toContain('union Find = Coin | Bone | Gem | Pot');
  });
});
