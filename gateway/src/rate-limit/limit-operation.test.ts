import { PrismError } from '@prism/platform/errors';
import { silentLogger } from '@prism/platform/log';
import { testCaller } from '@prism/platform/testing';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { GraphResult, LaterParts } from '../execution/graph-result.ts';
import type { ClientOperation } from '../operation/operation-stage.ts';
import type { RequestContext } from '../request-context.ts';
import { testContext } from '../testing/test-exchange.ts';
import { limitOperation } from './limit-operation.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { limitsOfFields, type SensitiveField } from './sensitive-field.ts';

const schema = buildSchema('type Query { a: Int  prove(word: String): Int }');
const policies = ['subject', 'address-points', 'client'];
const prove = { name: 'prove', perAccount: 2, perAddress: 100, windowSeconds: 60 };
const fields: SensitiveField[] = [{ field: 'Query.prove', limit: prove }];

function open(limit: number) {
  const limits = [...policies.map((name) => ({ name, points: limit, windowSeconds: 60 })), ...limitsOfFields(fields)];
  const stage = limitOperation(createRateLimiter({ limits, log: silentLogger }));
  return async (
    estimatedCost: number,
    answer: GraphResult | (() => Promise<GraphResult>),
    given: Partial<RequestContext> & { text?: string } = {},
  ) => {
    const context = testContext({ ...given, estimatedCost });
    const document = parse(given.text ?? '{ a }');
    const variant = { sensitiveFields: fields };
    const operation = {
      schema,
      document,
      name: undefined,
      variables: {},
      context,
      variant,
    } as unknown as ClientOperation;
    const result = await stage(operation, async () => (typeof answer === 'function' ? answer() : answer));
    return { result, left: context.answer.headers.ratelimit };
  };
}

const left = (points: number) => policies.map((name) => `"${name}";r=${points};t=60`).join(', ');
const refused = { code: 'RATE_LIMITED' };

test('what was not used is given back to caller, address and client', async () => {
  const run = open(100);
  expect((await run(60, { points: 10 })).left).toBe(left(40));
  expect((await run(60, { points: 60 })).left).toBe(left(30));
  expect((await run(0, {})).left).toBe(left(29));
});

test('an answer dearer than its estimate costs no more than that', async () => {
  const run = open(100);
  await run(5, { points: 90 });
  expect((await run(1, {})).left).toBe(left(94));
});

test('what is refused, here or later, gets nothing back', async () => {
  const run = open(100);
  await run(40, { points: 30 });
  await expect(run(80, { points: 1 })).rejects.toMatchObject(refused);
  await expect(run(1, { points: 0 })).rejects.toMatchObject(refused);
  const other = open(100);
  const overloaded = () => Promise.reject(new PrismError('OVERLOADED', 'no'));
  await expect(other(40, overloaded)).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect((await other(1, {})).left).toBe(left(59));
});

test('an answer in parts is settled with its last part, one that is broken off never', async () => {
  async function* later(): AsyncGenerator<LaterParts, void> {
    yield { parts: [], points: 3, hasNext: true };
    yield { parts: [], points: 4, hasNext: false };
  }
  const run = open(100);
  const { result } = await run(50, { points: 2, later: later() });
  for await (const { points } of result.later ?? []) if (points === 3) expect((await run(1, {})).left).toBe(left(49));
  expect((await run(1, {})).left).toBe(left(100 - 9 - 1 - 1));
  const broken = await run(50, { points: 2, later: later() });
  for await (const _ of broken.result.later ?? []) break;
  expect((await run(1, {})).left).toBe(left(100 - 11 - 50 - 1));
});

test('a guest whom nobody knows is counted by address and program alone', async () => {
  const run = open(100);
  const caller = testCaller({ identity: { kind: 'guest', subject: 'gst_1' } });
  expect((await run(1, {}, { caller, isStranger: true })).left).not.toContain('subject');
  expect((await run(1, {}, { caller, isStranger: false })).left).toContain('"subject";r=99');
});

test('a sensitive field that names no account counts for who is signed in, and for nobody else', async () => {
  const run = open(100);
  const as = (subject: string) => ({
    caller: testCaller({ identity: { kind: 'user', subject, sessionId: 's', scopes: [] } }),
    text: '{ prove }',
  });
  await run(1, {}, as('a'));
  expect((await run(1, {}, as('a'))).left).toContain('"prove-account";r=0');
  await expect(run(1, {}, as('a'))).rejects.toMatchObject(refused);
  expect((await run(1, {}, as('b'))).left).toContain('"prove-account";r=1');
  expect((await run(1, {}, { text: '{ prove }' })).left).not.toContain('prove-account');
});
