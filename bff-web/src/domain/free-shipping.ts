import { formatMoney, type Money } from '@prism/platform/money';
import { textsFor } from './texts.ts';

export interface FreeShipping {
  /** 0 to 100, rounded down: 100 only when it is reached. */
  percent: number;
  remaining: Money;
  remainingLabel: string;
  reached: boolean;
}

/** How far a subtotal is on its way to free shipping; null when they are in different currencies. */
export function freeShipping(subtotal: Money, from: Money, language: string): FreeShipping | null {
  if (subtotal.currency !== from.currency) return null;
  const texts = textsFor(language);
  const remaining = { minor: Math.max(0, from.minor - subtotal.minor), currency: from.currency };
  if (remaining.minor === 0)
    return { percent: 100, remaining, remainingLabel: texts.freeShippingReached, reached: true };
  // Exact: subtotals may be past 2^46, where hundred times as much is no safe integer.
  const percent = Math.max(0, Number((BigInt(subtotal.minor) * 100n) / BigInt(from.minor)));
  const remainingLabel = texts.freeShippingRemaining(formatMoney(remaining, language));
  return { percent, remaining, remainingLabel, reached: false };
}
