import { type Money, moneyFields } from '@prism/platform/money';

/** Resolves `Money` in the currency of an order. */
export function moneyIn(currency: string): (minor: number) => Money & { amount: string } {
  return (minor) => moneyFields({ minor, currency });
}
