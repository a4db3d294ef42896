import { PrismError } from '@prism/platform/errors';
import type { GraphResponse } from '@prism/platform/graph';
import { describe, expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { answerFailuresWithNull } from './answer-failures-with-null.ts';
import type { SendToSubgraph } from './send-to-subgraph.ts';

const down: SendToSubgraph = async () => {
  throw new PrismError('SUBGRAPH_TIMEOUT', 'Too slow.', { retryAfterMs: 100 });
};

async function fetchFrom(next: SendToSubgraph, query: string, variables: Record<string, unknown> = {}) {
  const request = { query, variables };
  return answerFailuresWithNull({ subgraph: 'things', request, context: testContext() }, next);
}

const entities = (...types: string[]) => ({ representations: types.map((__typename, id) => ({ __typename, id })) });
const pathsOf = ({ errors }: GraphResponse) => errors?.map(({ path }) => path?.join('.'));
const entityQuery = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

describe('a failed fetch from the root', () => {
  test('has one error for each field, under its alias, and leaves what others may say of it alone', async () => {
    const answer = await fetchFrom(
      down,
      '{ __typename first: thing(n: 1) { id } ... on Query { other } first: thing(n: 1) { b } }',
    );
    expect(answer.data).toEqual({});
    expect(pathsOf(answer)).toEqual(['first', 'other']);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Too slow.',
      extensions: { code: 'SUBGRAPH_TIMEOUT', retryable: true, retryAfterMs: 100 },
    });
  });

  test("is no fetch of entities because a client's variable is called representations", async () => {
    const query = 'query ($representations: [ID!]) { things(ids: $representations) { id } }';
    expect(pathsOf(await fetchFrom(down, query, { representations: ['1', null] }))).toEqual(['things']);
  });
});

describe('a failed fetch of entities', () => {
  test('is null for each selected field of each entity, by its type', async () => {
    const query = entityQuery('... on Thing { __typename name alias: size } ... on Place { city { name } }');
    const answer = await fetchFrom(down, query, entities('Thing', 'Place'));
    expect(answer.data).toEqual({
      _entities: [
        { __typename: 'Thing', name: null, alias: null },
        { __typename: 'Place', city: null },
      ],
    });
    expect(pathsOf(answer)).toEqual(['_entities.0.name', '_entities.0.alias', '_entities.1.city']);
  });

  test('looks into fragments', async () => {
    const query = `${entityQuery('...Names ... on Thing { ... { size } }')} fragment Names on Thing { name }`;
    const answer = await fetchFrom(down, query, entities('Thing'));
    expect(answer.data?._entities).toEqual([{ __typename: 'Thing', name: null, size: null }]);
  });

  test('takes the fields of an interface where the type has none of its own', async () => {
    const answer = await fetchFrom(down, entityQuery('... on Named { name }'), entities('Thing'));
    expect(answer.data?._entities).toEqual([{ __typename: 'Thing', name: null }]);
  });

  test('has at most a hundred errors', async () => {
    const many = entities(...Array.from({ length: 300 }, () => 'Thing'));
    const answer = await fetchFrom(down, entityQuery('... on Thing { a b }'), many);
    expect(answer.data?._entities).toHaveLength(300);
    expect(answer.errors).toHaveLength(100);
  });
});

describe('an answer', () => {
  test('with data passes, errors and all', async () => {
    const given: GraphResponse = { data: { thing: null }, errors: [{ message: 'no', path: ['thing'] }] };
    expect(await fetchFrom(async () => given, '{ thing { id } }')).toBe(given);
  });

  test('with errors alone keeps them, and is null where entities were asked for', async () => {
    const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];
    const answer = await fetchFrom(async () => ({ errors }), entityQuery('... on Thing { name }'), entities('Thing'));
    expect(answer).toEqual({ data: { _entities: [{ __typename: 'Thing', name: null }] }, errors });
  });

  test('with nothing at all is a failure', async () => {
    expect((await fetchFrom(async () => ({ data: null }), '{ thing { id } }')).errors).toEqual([
      { message: 'A part of the graph failed.', path: ['thing'], extensions: { code: 'SUBGRAPH_ERROR' } },
    ]);
  });
});

test('the message of an unexpected failure stays inside', async () => {
  const answer = await fetchFrom(() => Promise.reject(new Error('password=hunter2')), '{ thing { id } }');
  expect(JSON.stringify(answer)).not.toContain('hunter2');
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_ERROR' });
});
