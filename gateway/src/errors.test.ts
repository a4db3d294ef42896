import { PrismError } from '@prism/platform/errors';
import { expect, test } from 'vitest';
import { toGraphQLError } from './errors.ts';

test('a refusal is told with what it is, and nobody writes its stack', () => {
  const refusal = new PrismError('OVERLOADED', 'Too much at once.', { retryAfterMs: 1_000 });
  const { prepareStackTrace } = Error;
  let written = 0;
  Error.prepareStackTrace = () => ++written;
  const error = toGraphQLError(refusal, refusal.extensions);
  Error.prepareStackTrace = prepareStackTrace;
  expect(written).toBe(0);
  expect(error.toJSON()).toEqual({
    message: 'Too much at once.',
    extensions: { code: 'OVERLOADED', retryable: true, retryAfterMs: 1_000 },
  });
  expect(error.originalError).toBe(refusal);
});
