import { PrismError } from '@prism/platform/errors';
import type { GraphError } from '@prism/platform/graph';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { createFormatError } from './format-error.ts';
import { passErrors } from './pass-errors.ts';

async function passed(...errors: GraphError[]) {
  const request = { subgraph: 'people', request: { query: '{ a }' }, context: testContext() };
  return (await passErrors(request, async () => ({ data: null, errors }))).errors;
}

describe('of what a subgraph says', () => {
  test('message, path and code pass', async () => {
    const given = {
      message: 'No.',
      path: ['a', 0],
      extensions: { code: 'NOT_FOUND', http: { status: 500 }, exception: {} },
    };
    expect(await passed(given)).toEqual([{ message: 'No.', path: ['a', 0], extensions: { code: 'NOT_FOUND' } }]);
  });

  test.each([undefined, 7, '', 'x'.repeat(101)])('a code %j is none', async (code) => {
    expect(await passed({ message: 'No.', extensions: { code } })).toEqual([
      { message: 'No.', extensions: { code: 'SUBGRAPH_ERROR' } },
    ]);
  });

  test('a path that is none is left out, and the hundred-and-first error', async () => {
    expect(await passed({ message: 'No.', path: [{}] as unknown as string[] })).not.toHaveProperty('0.path');
    expect(await passed(...Array.from({ length: 101 }, () => ({ message: 'No.' })))).toHaveLength(100);
  });
});

describe('a client is told', () => {
  const format = createFormatError();
  const told = (error: GraphQLError) => format(error.toJSON(), error);

  test.each(['NOT_FOUND', 'SUBGRAPH_ERROR', 'INTERNAL_SERVER_ERROR', 'FORBIDDEN'])(
    'what a subgraph says, with its code %s',
    (code) => {
      const error = new GraphQLError('In its words.', { path: ['a'], extensions: { code, serviceName: 'people' } });
      expect(told(error)).toEqual({ message: 'In its words.', path: ['a'], extensions: { code } });
    },
  );

  test('nothing of a failure of ours', () => {
    const originalError = new TypeError('cannot read internals');
    const error = new GraphQLError(originalError.message, {
      originalError,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(told(error)).toEqual({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test('our refusals, and what graphql-js has against an operation', () => {
    const originalError = new PrismError('MAX_DEPTH', 'Too deep.');
    const refused = new GraphQLError('Too deep.', { originalError, extensions: originalError.extensions });
    expect(told(refused)).toMatchObject({ message: 'Too deep.', extensions: { code: 'MAX_DEPTH' } });
    const invalid = new GraphQLError('Cannot query field "a".', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(told(invalid)).toMatchObject({ message: 'Cannot query field "a".' });
  });
});
