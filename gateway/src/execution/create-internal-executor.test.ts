import { silentLogger } from '@prism/platform/log';
import { testCaller, testUser } from '@prism/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestGraph } from '../testing/test-graph.ts';
import { createInternalExecutor } from './create-internal-executor.ts';

type Internal = Awaited<ReturnType<typeof createInternalExecutor>>;

const { supergraphSdl, transports } = createTestGraph();
let internal: Internal;
beforeAll(async () => {
  internal = await createInternalExecutor({ supergraphSdl, transports, log: silentLogger });
});
afterAll(() => internal.stop());

const caller = testCaller({ identity: testUser('7', 'member') });
const run = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
  internal.execute({ query, variables, operationName }, caller);
const codesOf = (answer: Awaited<ReturnType<typeof run>>) => answer.errors?.map(({ extensions }) => extensions?.code);

describe('the internal graph', () => {
  test('answers on behalf of the caller, from all subgraphs', async () => {
    const query = 'query ($id: ID!) { whoami person(id: $id) { name letters { text } } }';
    expect(await run(query, { id: '2' })).toEqual({
      data: { whoami: 'user 7', person: { name: 'Bob', letters: [{ text: 'Dear 2' }] } },
    });
  });

  test('leaves authorization to the subgraphs', async () => {
    expect((await run('{ report }')).data).toEqual({ report: 'all is well' });
  });

  test('runs the named operation', async () => {
    expect(await run('query A { whoami } query B { desk { lamp } }', {}, 'B')).toEqual({
      data: { desk: { lamp: 'brass' } },
    });
  });

  test.each([
    ['a syntax error', '{ whoami'],
    ['an unknown field', '{ nope }'],
    ['no operation', 'query A { whoami } query B { whoami }'],
  ])('answers %s with an error, again and again', async (_, query) => {
    for (const attempt of [1, 2]) {
      const { data, errors } = await run(query);
      expect([attempt, data, errors?.length]).toEqual([attempt, undefined, 1]);
    }
  });

  test('has null and an error for what a failed subgraph owed', async () => {
    const letters = () => Promise.reject(new Error('away'));
    const half = await createInternalExecutor({
      supergraphSdl,
      transports: { ...transports, letters },
      log: silentLogger,
    });
    const answer = await half.execute({ query: '{ person(id: "1") { name letters { text } } }' }, caller);
    expect(answer.data).toEqual({ person: { name: 'Ada', letters: null } });
    expect(codesOf(answer)).toEqual(['SUBGRAPH_ERROR']);
    await half.stop();
  });
});
