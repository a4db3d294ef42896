import { expect, test } from 'vitest';
import { type CheckoutStep, checkoutSteps } from './checkout-steps.ts';

const states = (missing: CheckoutStep[], ready = false) =>
  checkoutSteps({ missing, ready }, 'en')
    .map(({ state }) => state.charAt(0))
    .join('');

test.each([
  ['nothing is known', ['EMAIL', 'SHIPPING_ADDRESS', 'BILLING_ADDRESS', 'SHIPPING_OPTION'], false, 'CUUUU'],
  ['one in the middle is missing', ['SHIPPING_OPTION'], false, 'DDDCU'],
  ['a later one is known already', ['EMAIL', 'SHIPPING_OPTION'], false, 'CDDUU'],
  ['only the payment is missing', [], true, 'DDDDC'],
  ['the payment is named among the missing', ['PAYMENT'], true, 'DDDDC'],
  ['a notice stands in the way', [], false, 'DDDDU'],
] as const)('when %s', (_, missing, ready, expected) => {
  expect(states([...missing], ready)).toBe(expected);
});

test('the steps have names, and payment is the last', () => {
  expect(checkoutSteps({ missing: [], ready: true }, 'de').map(({ label }) => label)).toEqual([
    'E-Mail',
    'Lieferadresse',
    'Rechnungsadresse',
    'Versandart',
    'Bezahlung',
  ]);
  expect(checkoutSteps({ missing: [], ready: true }, 'en').at(-1)).toMatchObject({ step: 'PAYMENT', label: 'Payment' });
});
