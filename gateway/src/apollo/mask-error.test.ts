import { PrismError } from '@prism/platform/errors';
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createMaskError } from './mask-error.ts';

const mask = (error: GraphQLError, production = false) => createMaskError(production)(error.toJSON(), error);
const coded = (code: string | undefined, message = 'x', more = {}) =>
  new GraphQLError(message, { extensions: { code, ...more } });

describe('nothing inside leaks', () => {
  test('of an unexpected failure', () => {
    const error = new GraphQLError('connect ECONNREFUSED 10.0.0.7', { originalError: new Error('password=hunter2') });
    expect(mask(error)).toEqual({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test("of a subgraph's failure: its name, its message and its extensions", () => {
    const extensions = { serviceName: 'people', stacktrace: ['at db.ts:1'], response: { url: 'http://10.0.0.7' } };
    const error = new GraphQLError('relation "people" does not exist', { path: ['a'], extensions });
    expect(mask(error)).toEqual({
      message: 'A part of the answer failed.',
      path: ['a'],
      extensions: { code: 'SUBGRAPH_ERROR' },
    });
  });

  test.each(['SUBGRAPH_ERROR', 'SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT'])(
    'of a failure that calls itself %s',
    (code) => {
      expect(mask(coded(code, 'connect ECONNREFUSED 10.0.0.7')).message).not.toContain('10.0.0.7');
    },
  );

  test('of the cause of a refusal', () => {
    const refusal = new PrismError('FORBIDDEN', 'Not for you.', { cause: new Error('hunter2') });
    const masked = mask(new GraphQLError(refusal.message, { originalError: refusal }));
    expect(masked).toEqual({ message: 'Not for you.', extensions: { code: 'FORBIDDEN' } });
  });

  test('of the schema, in production', () => {
    const unknown = coded('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "secrt". Did you mean "secret"?');
    expect(mask(unknown).message).toContain('secret');
    expect(mask(unknown, true).message).toBe('The operation does not fit the schema.');
    const input = coded('BAD_USER_INPUT', 'Field "nme" is not defined. Did you mean "name" or "names"?');
    expect(mask(input, true).message).toBe('Field "nme" is not defined.');
    const reason = 'Field "nickname" of required type "String!" was not provided.';
    const variable = new GraphQLError(`Variable "$input" got invalid value { a: 1 } at "input"; ${reason}`, {
      originalError: new GraphQLError(reason),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(mask(variable).message).toContain('nickname');
    expect(mask(variable, true).message).toBe('Variable "$input" got an invalid value.');
  });
});

test('what helps to try again is kept', () => {
  const refusal = new PrismError('RATE_LIMITED', 'Too many requests.', { retryAfterMs: 1_500 });
  expect(mask(new GraphQLError(refusal.message, { originalError: refusal })).extensions).toEqual({
    code: 'RATE_LIMITED',
    retryable: true,
    retryAfterMs: 1_500,
  });
});

describe('codes are those of the catalogue', () => {
  test.each([
    ['BAD_REQUEST', 'blocked as a potential Cross-Site Request Forgery (CSRF)', 'CSRF_BLOCKED'],
    ['BAD_REQUEST', 'Operation batching disabled.', 'BATCHING_DISABLED'],
    ['BAD_REQUEST', 'POST body missing', 'BAD_REQUEST'],
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.', 'MAX_TOKENS'],
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name', 'GRAPHQL_PARSE_FAILED'],
    ['DOWNSTREAM_SERVICE_ERROR', 'x', 'SUBGRAPH_ERROR'],
    ['SOMETHING_ELSE', 'x', 'INTERNAL_SERVER_ERROR'],
    ['toString', 'x', 'INTERNAL_SERVER_ERROR'],
    [undefined, 'x', 'INTERNAL_SERVER_ERROR'],
  ])('%s "%s" is %s', (code, message, expected) => {
    expect(mask(coded(code, message)).extensions?.code).toBe(expected);
  });

  test('introspection that is switched off has its own', () => {
    const error = coded('GRAPHQL_VALIDATION_FAILED', 'no', { validationErrorCode: 'INTROSPECTION_DISABLED' });
    expect(mask(error, true).extensions?.code).toBe('INTROSPECTION_DISABLED');
  });
});
