import { expect, test } from 'vitest';
import { toUserError } from './messages.ts';

const reason = { code: 'SLUG_TAKEN', message: 'The slug x leads to another product.', path: ['input', 'slug'] };

test('a reason is told in German to those who read German, and in English to all others', () => {
  expect(toUserError(reason, 'de-AT').message).toBe('Diese Adresse führt zu einem anderen Produkt.');
  for (const language of ['en', 'fr', 'den'])
    expect(toUserError(reason, language)).toEqual({ __typename: 'InputError', ...reason });
});

test('a code without a translation keeps its words', () => {
  expect(toUserError({ ...reason, code: 'SOMETHING' }, 'de').message).toBe(reason.message);
});
