import { expect, test } from 'vitest';
import { toUserError } from './messages.ts';

test('what may simply be sent again says so by its type, and when', () => {
  const refusal = { code: 'IDEMPOTENCY_IN_FLIGHT' as const, path: ['input', 'idempotencyKey'] };
  expect(toUserError(refusal, 'en')).toMatchObject({ __typename: 'RetryLaterError', retryAfterMs: 1_000 });
});

test('everything else is a mistake in the input, told in the language of the request', () => {
  const refusal = { code: 'REASON_MISSING' as const, path: ['input', 'reason'] };
  expect(toUserError(refusal, 'de-AT')).toEqual({
    __typename: 'InputError',
    code: 'REASON_MISSING',
    message: 'Bitte einen Grund angeben.',
    path: ['input', 'reason'],
  });
});
