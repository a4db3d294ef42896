import type { GraphError, GraphResponse } from '@prism/platform/graph';
import { describe, expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { trimErrors } from './trim-errors.ts';

async function trim(...errors: GraphError[]): Promise<GraphResponse> {
  const request = { subgraph: 'things', request: { query: '{ a }' }, context: testContext() };
  return trimErrors(request, async () => ({ data: null, errors }));
}

describe("a subgraph's error", () => {
  test('keeps its code, its path and when to try again', async () => {
    const error = {
      message: 'Wait.',
      path: ['a', 0],
      extensions: { code: 'OVERLOADED', retryable: true, retryAfterMs: 50 },
    };
    expect((await trim(error)).errors).toEqual([error]);
  });

  test('cannot set the status of the whole answer, and brings no internals', async () => {
    const extensions = { code: 'FORBIDDEN', http: { status: 500 }, stacktrace: ['at db.ts'], exception: {} };
    expect((await trim({ message: 'No.', extensions })).errors).toEqual([
      { message: 'No.', extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test.each([
    'GRAPHQL_VALIDATION_FAILED',
    'CSRF_BLOCKED',
    'INTERNAL_SERVER_ERROR',
    'E_CUSTOM',
    '__proto__',
    7,
    undefined,
  ])('with code %s, which is not for it to say, is a SUBGRAPH_ERROR', async (code) => {
    const [error] = (await trim({ message: 'x', extensions: { code } })).errors ?? [];
    expect(error?.extensions).toEqual({ code: 'SUBGRAPH_ERROR' });
  });

  test('beyond the first hundred is dropped', async () => {
    const many = Array.from({ length: 300 }, () => ({ message: 'x' }));
    expect((await trim(...many)).errors).toHaveLength(100);
  });
});
