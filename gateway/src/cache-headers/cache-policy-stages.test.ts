import type { GraphResponse } from '@prism/platform/graph';
import type { CachePolicy } from '@prism/platform/subgraph';
import { testUser } from '@prism/platform/testing';
import type { ExecutionResult } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { ClientOperation } from '../operation/operation-stage.ts';
import { writeResult } from '../testing/graph-results.ts';
import { testContext } from '../testing/test-exchange.ts';
import { collectCachePolicy } from './collect-cache-policy.ts';
import { settleCachePolicy } from './settle-cache-policy.ts';

const hour: CachePolicy = { maxAge: 3_600, scope: 'PUBLIC' };
const minute: CachePolicy = { maxAge: 60, scope: 'PRIVATE' };
const nobody: CachePolicy = { maxAge: 0, scope: 'PRIVATE' };
const answering = (policy: unknown, answer: GraphResponse = {}): GraphResponse => ({
  data: { a: 1 },
  ...answer,
  extensions: { cacheControl: policy, ...answer.extensions },
});

describe('fetches', () => {
  /** What is collected from fetches that are answered so, one after the other. */
  async function collect(...answers: (GraphResponse | Error)[]) {
    const context = testContext();
    for (const answer of answers) {
      const request = { subgraph: 'people', request: { query: '{ a }' }, context };
      const next = async () => {
        if (answer instanceof Error) throw answer;
        return answer;
      };
      await collectCachePolicy(request, next).catch((error) => expect(error).toBe(answer));
    }
    return context.cachePolicy;
  }

  test('are as strict as their strictest, in any order', async () => {
    expect(await collect(answering(hour))).toEqual(hour);
    expect(await collect(answering(hour), answering(minute))).toEqual(minute);
    expect(await collect(answering(minute), answering(hour))).toEqual(minute);
    expect(await collect()).toBeUndefined();
  });

  test.each<[string, GraphResponse | Error]>([
    ['says nothing', { data: { a: 1 } }],
    ['failed', new Error('away')],
    ['has errors', answering(hour, { errors: [{ message: 'no' }] })],
    ['has no data', answering(hour, { data: null })],
    ['changes who asks', answering(hour, { extensions: { identityChange: 'x' } })],
  ])('let nothing be kept when one %s', async (_, answer) => {
    expect(await collect(answering(hour), answer, answering(hour))).toEqual(nobody);
  });

  test('pass what they answered on', async () => {
    const answer = answering(hour);
    const request = { subgraph: 'people', request: { query: '{ a }' }, context: testContext() };
    expect(await collectCachePolicy(request, async () => answer)).toBe(answer);
  });
});

describe('an operation', () => {
  async function settle(result: ExecutionResult, kind = 'query', during = (_: ReturnType<typeof testContext>) => {}) {
    const context = testContext({ cachePolicy: hour });
    const operation = { context, kind } as unknown as ClientOperation;
    await settleCachePolicy(operation, async () => {
      during(context);
      return writeResult(result);
    });
    return context.answer.keep;
  }
  const whole = { data: { a: 1 } };

  test('that is whole is kept as its fetches allow', async () => {
    expect(await settle(whole)).toEqual(hour);
    expect(await settle({ ...whole, errors: [] })).toEqual(hour);
  });

  test('is not kept when parts of it are still to come', async () => {
    const context = testContext({ cachePolicy: hour });
    const later = (async function* () {})();
    const operation = { context, kind: 'query' } as unknown as ClientOperation;
    await settleCachePolicy(operation, async () => ({ ...writeResult(whole), later }));
    expect(context.answer.keep).toBeUndefined();
  });

  test('is not kept when it is no query, not whole, or somebody else asks in the end', async () => {
    const errors = [{ message: 'no' }] as unknown as NonNullable<ExecutionResult['errors']>;
    expect(await settle(whole, 'mutation')).toBeUndefined();
    expect(await settle({ ...whole, errors })).toBeUndefined();
    expect(await settle({ data: null })).toBeUndefined();
    const signIn = ({ caller }: ReturnType<typeof testContext>) => {
      caller.identity = testUser('7');
    };
    expect(await settle(whole, 'query', signIn)).toBeUndefined();
  });
});
