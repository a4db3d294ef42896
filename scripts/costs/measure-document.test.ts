import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createMeasure } from './measure-document.ts';

const sdl = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
  type Query { boxes(first: Int! = 5): [Box]  cut(size: Int): [Box] @listSize(slicingArguments: ["size"]) }
  type Box { id: ID }
`;
const measure = createMeasure(sdl, buildSchema(sdl));

test('a document costs most with the longest pages, whichever way its conditions go', () => {
  const text = `query ($first: Int = 7, $short: Boolean! = false) {
    boxes(first: $first) @skip(if: $short) { id }
    few: boxes(first: 3) @include(if: $short) { id }
  }`;
  expect(measure(parse(text), {})).toEqual({ usual: 7, most: 100 });
  expect(measure(parse(text), { first: 2, short: true })).toEqual({ usual: 3, most: 100 });
});

test('one that does not say how long a list is, though it should, is none', () => {
  expect(() => measure(parse('{ cut { id } }'), {})).toThrow('Query.cut expects exactly one');
});
