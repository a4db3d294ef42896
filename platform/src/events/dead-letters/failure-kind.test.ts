import { describe, expect, test } from 'vitest';
import { PrismError } from '../../errors/index.ts';
import { describeFailure, isTemporary } from './failure-kind.ts';

const withCode = (code: string) => Object.assign(new Error(code), { code });

describe('a failure is temporary', () => {
  test.each([
    ['when another part is away', new PrismError('SUBGRAPH_UNAVAILABLE', 'away')],
    ['when it says when to try again', new PrismError('INTERNAL_SERVER_ERROR', 'later', { retryAfterMs: 1 })],
    ['when a server refuses the connection', new Error('outer', { cause: withCode('ECONNREFUSED') })],
    ['when the database lost us', new Error('failed', { cause: new Error('Connection terminated unexpectedly') })],
  ])('%s', (_, error) => {
    expect(isTemporary(error)).toBe(true);
  });

  test.each([new Error('poison'), new PrismError('BAD_USER_INPUT', 'no'), 'text', undefined])('not: %s', (error) => {
    expect(isTemporary(error)).toBe(false);
  });
});

test('a failure in words has its causes and no parameters', () => {
  const cause = new Error('duplicate key');
  const error = new Error('Failed query: insert into people values ($1)\nparams: a@b.c', { cause });
  expect(describeFailure(error)).toBe(
    'Error: Failed query: insert into people values ($1)\nparams: [redacted]\nError: duplicate key',
  );
  expect(describeFailure('words')).toBe('words');
  expect(describeFailure(new Error('x'.repeat(9_000)))).toHaveLength(2_000);
});
