import { composeServices } from '@apollo/composition';
import { buildSchema } from '@apollo/federation-internals';
import type { FetchNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { leaveOutNames } from './leave-out-names.ts';
import { mapFetches } from './map-fetches.ts';
import { buildPlannableGraph } from './plannable-graph.ts';

const imports = '["@key", "@requires", "@external", "@interfaceObject"]';
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})\n`;

function load(subgraphs: Record<string, string>) {
  const { supergraphSdl = '', errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(link + sdl) })),
  );
  expect(errors).toBeUndefined();
  const graph = buildPlannableGraph(supergraphSdl);
  return (document: string) => {
    const fetches: string[] = [];
    const plan = graph.plan({ document, operationName: undefined, overrides: new Map() });
    mapFetches(plan, (fetch: FetchNode) => {
      fetches.push(`${fetch.serviceName} ${fetch.operation}`);
      return fetch;
    });
    return { fetches, certainTypes: plan.certainTypes };
  };
}

const plan = load({
  library: `
    type Query { books: [Book] any: Medium shelf: Shelf }
    interface Medium { id: ID! maker: Maker }
    type Book implements Medium @key(fields: "id") { id: ID! maker: Maker next: Book size: Size place: Shelf }
    type Film implements Medium @key(fields: "id") { id: ID! maker: Maker place: Room }
    type Maker @key(fields: "id") { id: ID! }
    type Shelf @key(fields: "id") { id: ID! }
    type Room @key(fields: "id") { id: ID! }
    type Size { unit: Unit }
    interface Unit { code: String }
    type Metric implements Unit { code: String }`,
  people: `
    type Maker @key(fields: "id") { id: ID! name: String }
    type Shelf @key(fields: "id") { id: ID! color: String }
    type Room @key(fields: "id") { id: ID! color: String }`,
  scales: `
    type Book @key(fields: "id") { id: ID! size: Size @external weight: Int @requires(fields: "size { unit { code } }") }
    type Size { unit: Unit @external }
    interface Unit { code: String }
    type Metric implements Unit { code: String @external }`,
});

describe('the name of a type', () => {
  test('is not asked for where the schema tells it, and the plan tells it', () => {
    const { fetches, certainTypes } = plan('{ books { maker { name } } }');
    expect(fetches[0]).toBe('library {books{maker{id}}}');
    expect(certainTypes).toEqual({ books: 'Book', 'books.maker': 'Maker' });
  });

  test('is asked for where there are several types', () => {
    const { fetches, certainTypes } = plan('{ any { id maker { name } ... on Book { next { id } } } }');
    expect(fetches[0]).toMatch(/any\{__typename /);
    expect(certainTypes).toEqual({ 'any.maker': 'Maker', 'any.next': 'Book' });
  });

  test('is asked for where two types write to one place', () => {
    const { fetches, certainTypes } = plan(
      '{ any { ... on Book { place { color } } ... on Film { place { color } } } }',
    );
    expect(fetches[0]).toMatch(/place\{__typename id\}.*place\{__typename id\}/);
    expect(certainTypes).toEqual({});
  });

  test('is asked for of what is sent along with an entity', () => {
    const { fetches, certainTypes } = plan('{ books { weight } }');
    expect(fetches[0]).toMatch(/unit\{__typename/);
    expect(certainTypes).toMatchObject({ books: 'Book', 'books.size': 'Size' });
  });

  test('is asked for when nothing else is', () => {
    expect(plan('{ shelf { __typename } }').fetches).toEqual(['library {shelf{__typename}}']);
  });
});

test('a plan with an interface object keeps its names', () => {
  const rewritten = load({
    library: `
      type Query { books: [Book] }
      interface Medium @key(fields: "id") { id: ID! }
      type Book implements Medium @key(fields: "id") { id: ID! }`,
    scales: 'type Medium @key(fields: "id") @interfaceObject { id: ID! weight: Int }',
  });
  const { fetches, certainTypes } = rewritten('{ books { weight } }');
  expect([fetches[0], certainTypes]).toEqual(['library {books{__typename id}}', {}]);
});

describe('a fragment that stands at several places', () => {
  const schema = buildSchema(
    'type Query { a: A b: B } type A { c: C } type B { c: C } type C { id: ID other: D } type D { id: ID }',
  );
  const fragment = 'fragment F on C{other{__typename id}}';
  const written = (operation: string) => {
    const fetch: FetchNode = {
      kind: 'Fetch',
      serviceName: 's',
      operation,
      operationName: '',
      operationKind: 'query' as never,
    };
    return JSON.stringify(leaveOutNames({ kind: 'QueryPlan', node: fetch }, schema));
  };

  test('loses a name that is certain at all of them', () => {
    expect(written(`{a{c{...F}}b{c{...F}}}${fragment}`)).toContain('fragment F on C{other{id}}');
  });

  test('keeps one that is not certain at one of them', () => {
    expect(written(`{a{c{...F}}b{c{...F other:unknown{id}}}}${fragment}`)).toContain(fragment);
  });
});
