import { expect, test } from 'vitest';
import { testCards } from './cards.ts';
import { readCard } from './read-card.ts';

const now = new Date('2026-01-31T12:00:00Z');
const typed = { number: '4242 4242 4242 4242', expiry: '04/30', cvc: '123' };

test('every test card is taken', () => {
  for (const { number, brand, behavior } of testCards) {
    const card = readCard({ ...typed, number, cvc: brand === 'amex' ? '1234' : '123' }, now);
    expect(card).toMatchObject({ card: { behavior }, expMonth: 4, expYear: 2_030 });
  }
});

test.each([
  ['4242-4242-4242-4242', '4 / 2030', ' 123 '],
  ['4242424242424242', '0430', '000'],
  ['4242424242424242', '01/26', '123'],
])('is read as people type it: %s %s %s', (number, expiry, cvc) => {
  expect(readCard({ number, expiry, cvc }, now)).not.toHaveProperty('problems');
});

test.each<[Partial<typeof typed>, object]>([
  [{ number: '4242 4242 4242 4241' }, { number: 'This is not a card number.' }],
  [{ number: 'card' }, { number: 'This is not a card number.' }],
  [{ number: '4111111111111111' }, { number: expect.stringContaining('Only test cards') }],
  [{ expiry: '12/25' }, { expiry: 'This card has expired.' }],
  [{ expiry: '13/30' }, { expiry: expect.stringContaining('Enter month and year') }],
  [{ cvc: '12' }, { cvc: 'Enter three digits.' }],
  [{ number: '378282246310005', cvc: '123' }, { cvc: 'Enter four digits.' }],
  [
    { number: '', expiry: '', cvc: '' },
    { number: expect.any(String), expiry: expect.any(String), cvc: expect.any(String) },
  ],
])('%j has problems, all told at once', (changes, problems) => {
  expect(readCard({ ...typed, ...changes }, now)).toEqual({ problems });
});
