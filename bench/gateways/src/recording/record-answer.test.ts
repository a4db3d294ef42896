import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { entityKeys } from '../graphs/recorded-keys.ts';
import type { RecordedSubgraph } from '../graphs/shop.ts';
import { recordAnswer } from './record-answer.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { shelf(name: String, size: Int = 2): [Thing] }
  interface Thing { id: ID! }
  type Book implements Thing @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: ID! title(short: Boolean): String }
  type Lamp implements Thing { id: ID! watts: Int }`;

function listen() {
  const recorded: RecordedSubgraph = { root: {}, entities: {} };
  return { recorded, schema: buildSubgraphSchema({ typeDefs: parse(sdl) }), keyOf: entityKeys(sdl) };
}

test('keeps values by field and arguments, whatever they were called, and adds up what several answers tell', () => {
  const recorder = listen();
  const query =
    'query ($n: String) { mine: shelf(name: $n) { kind: __typename ... on Book { t: title(short: true) } } }';
  recordAnswer(recorder, { query, variables: { n: 'a' } }, { mine: [{ kind: 'Book', t: 'B' }, null] });
  recordAnswer(
    recorder,
    { query: '{ shelf(size: 2, name: "a") { __typename id } }' },
    {
      shelf: [{ __typename: 'Book', id: '1' }, null],
    },
  );
  expect(recorder.recorded.root).toEqual({
    __typename: 'Query',
    'shelf({"name":"a","size":2})': [{ __typename: 'Book', 'title({"short":true})': 'B', id: '1' }, null],
  });
});

test('keeps entities by the key that they were asked by, and that there is none', () => {
  const recorder = listen();
  recordAnswer(
    recorder,
    {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ...B } } fragment B on Book { title }',
      variables: {
        r: [
          { __typename: 'Book', isbn: '978', extra: 1 },
          { __typename: 'Book', id: '2' },
        ],
      },
    },
    { _entities: [{ title: 'T' }, null] },
  );
  expect(recorder.recorded.entities).toEqual({
    'Book {"isbn":"978"}': { __typename: 'Book', title: 'T' },
    'Book {"id":"2"}': null,
  });
});
