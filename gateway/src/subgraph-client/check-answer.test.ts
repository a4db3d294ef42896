import type { GraphResponse } from '@prism/platform/graph';
import { describe, expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { checkAnswer } from './check-answer.ts';

function check(data: GraphResponse['data'], entities?: number) {
  const request = {
    subgraph: 'things',
    request: { query: '{ a }' },
    entities,
    context: testContext(),
  };
  return checkAnswer(request, async () => ({ data }));
}

describe('an answer of two entities', () => {
  test.each([
    ['holds two', { _entities: [{ id: '1' }, { id: '2' }] }],
    ['holds a null for one that there is not', { _entities: [null, { id: '2' }] }],
    ['failed as a whole', null],
  ])('is taken when it %s', async (_, data) => {
    expect(await check(data, 2)).toEqual({ data });
  });

  test.each([
    ['holds one', { _entities: [{ id: '1' }] }],
    ['holds three', { _entities: [{}, {}, {}] }],
    ['holds something else', { _entities: [{}, 'two'] }],
    ['holds a list for one', { _entities: [{}, []] }],
    ['holds none at all', {}],
  ])('is not when it %s', async (_, data) => {
    await expect(check(data, 2)).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
  });
});

test('an answer of root fields is none of its business', async () => {
  expect(await check({ _entities: 'a field of that name' })).toEqual({ data: { _entities: 'a field of that name' } });
});
