import { expect, test } from 'vitest';
import { toUserError } from './messages.ts';

test('what may simply be sent again says so by its type, and when', () => {
  const refusal = { code: 'IDEMPOTENCY_IN_FLIGHT' as const, path: ['input', 'idempotencyKey'] };
  expect(toUserError(refusal, 'en')).toMatchObject({ __typename: 'RetryLaterError', retryAfterMs: 1_000 });
});

test('everything else is a mistake in the input, told in the language of the request', () => {
  const refusal = { code: 'RATING_INVALID' as const, path: ['input', 'rating'] };
  expect(toUserError(refusal, 'de-AT')).toEqual({
    __typename: 'InputError',
    code: 'RATING_INVALID',
    message: 'Bitte 1 bis 5 Sterne wählen.',
    path: ['input', 'rating'],
  });
});
