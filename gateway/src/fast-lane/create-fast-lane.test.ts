import type { FastifyRequest } from 'fastify';
import { OperationTypeNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { GraphResult } from '../execution/graph-result.ts';
import type { RequestContext } from '../request-context.ts';
import { writeResult } from '../testing/graph-results.ts';
import { testContext, webVariant } from '../testing/test-exchange.ts';
import { createFastLane } from './create-fast-lane.ts';
import { createKnownOperations } from './known-operations.ts';

const operation = { document: parse('{ a }'), kind: OperationTypeNode.QUERY, name: undefined, hash: 'h' };
const request = (changes: object = {}) =>
  ({
    method: 'POST',
    url: '/web/graphql',
    headers: { 'content-type': 'application/json' },
    body: { query: '{ a }' },
    ...changes,
  }) as unknown as FastifyRequest;

function start(result: () => Promise<GraphResult>) {
  const known = createKnownOperations();
  known.remember('{ a }', [operation]);
  const graph = { schema: undefined as never };
  let runs = 0;
  const run = () => {
    runs++;
    return result();
  };
  const lane = createFastLane({ variant: webVariant, graph, run, known });
  return { lane, runs: () => runs };
}

const whole = async () => writeResult({ data: { a: 1 } });

describe('the fast lane', () => {
  test('answers a known operation', async () => {
    const { lane } = start(whole);
    expect(String(await lane(request(), testContext()))).toBe('{"data":{"a":1}}\n');
    expect(
      String(await lane(request({ body: { query: '{ a }', variables: null, operationName: null } }), testContext())),
    ).toBe('{"data":{"a":1}}\n');
  });

  test.each([
    ['an unknown operation', { body: { query: '{ b }' } }],
    ['an operation by another name', { body: { query: '{ a }', operationName: 'A' } }],
    ['extensions', { body: { query: '{ a }', extensions: {} } }],
    ['a list', { body: [{ query: '{ a }' }] }],
    ['no body', { body: undefined }],
    ['variables that are a list', { body: { query: '{ a }', variables: [] } }],
    ['a question by GET', { method: 'GET' }],
    ['parameters in the address', { url: '/web/graphql?query=%7Bb%7D' }],
    ['another type', { headers: { 'content-type': 'application/json; charset=latin1' } }],
    ['the wish for another type', { headers: { 'content-type': 'application/json', accept: 'text/html' } }],
  ])('leaves %s to Apollo Server, and runs nothing', async (_, changes) => {
    const { lane, runs } = start(whole);
    expect(await lane(request(changes), testContext())).toBeUndefined();
    expect(runs()).toBe(0);
  });

  test.each([
    ['errors', async () => ({ data: null, errors: [] })],
    [
      'a refusal',
      async () => {
        throw new Error('no');
      },
    ],
  ])('hands over an outcome with %s, which is not run again', async (_, result) => {
    const { lane, runs } = start(result);
    const context: RequestContext = testContext();
    expect(await lane(request(), context)).toBeUndefined();
    const [told, had] = await Promise.allSettled([context.outcome, result()]);
    expect(told).toEqual(had);
    expect(runs()).toBe(1);
  });
});
