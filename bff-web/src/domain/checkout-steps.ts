import { inLanguage, type Localized } from './localized.ts';

export type CheckoutStep = 'EMAIL' | 'SHIPPING_ADDRESS' | 'BILLING_ADDRESS' | 'SHIPPING_OPTION' | 'PAYMENT';
export type StepState = 'DONE' | 'CURRENT' | 'UPCOMING';

export interface StepView {
  step: CheckoutStep;
  label: string;
  state: StepState;
}

/** In the order in which they are asked. */
const labels: Readonly<Record<CheckoutStep, Localized>> = {
  EMAIL: { en: 'E-mail', de: 'E-Mail' },
  SHIPPING_ADDRESS: { en: 'Delivery address', de: 'Lieferadresse' },
  BILLING_ADDRESS: { en: 'Billing address', de: 'Rechnungsadresse' },
  SHIPPING_OPTION: { en: 'Delivery', de: 'Versandart' },
  PAYMENT: { en: 'Payment', de: 'Bezahlung' },
};
const order = Object.keys(labels) as CheckoutStep[];

/**
 * The way through the checkout. The first thing missing is the current one; the payment is always the last step, and its
 * turn comes when the cart is ready for it.
 */
export function checkoutSteps(
  { missing, ready }: { missing: readonly CheckoutStep[]; ready: boolean },
  language: string,
): StepView[] {
  const asked = order.filter((step) => step !== 'PAYMENT' && missing.includes(step));
  const current = asked[0] ?? (ready ? 'PAYMENT' : undefined);
  const stateOf = (step: CheckoutStep): StepState => {
    if (step === current) return 'CURRENT';
    return step === 'PAYMENT' || asked.includes(step) ? 'UPCOMING' : 'DONE';
  };
  return order.map((step) => ({ step, label: inLanguage(labels[step], language), state: stateOf(step) }));
}
