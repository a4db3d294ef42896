import { minorDigits } from '@prism/platform/money';
import type { DemoPrice } from './facts.ts';

/** Roughly what a euro costs, and what prices are rounded to, in whole units of the currency. */
const tariffs = {
  EUR: { rate: 1, step: 1 },
  USD: { rate: 1.09, step: 1 },
  GBP: { rate: 0.86, step: 1 },
  JPY: { rate: 163, step: 100 },
  KWD: { rate: 0.335, step: 0.25 },
} as const;

export interface DemoPricing {
  euros: number;
  /** How far prices stay below a round sum, as a share of the rounding step: 0.05 makes 19.95. */
  charm: number;
  /** How many times as much it cost before the sale. */
  markdown?: number | undefined;
  validUntil?: Date | undefined;
}

/** What this costs in every currency of the shop. */
export function demoPrices({ euros, charm, markdown, validUntil }: DemoPricing): DemoPrice[] {
  return Object.entries(tariffs).map(([currency, { rate, step }]) => {
    const unit = 10 ** minorDigits(currency);
    const rounded = (amount: number) => Math.max(1, Math.round(amount / step)) * step;
    const minor = (amount: number) => Math.round((rounded(amount) - charm * step) * unit);
    const currentMinor = minor(euros * rate);
    if (markdown === undefined) return { currency, currentMinor };
    const compareAtMinor = Math.max(minor(euros * rate * markdown), currentMinor + step * unit);
    return { currency, currentMinor, compareAtMinor, ...(validUntil ? { validUntil } : {}) };
  });
}
