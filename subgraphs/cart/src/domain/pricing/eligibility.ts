import { normalizePromoCode } from '../promo-codes.ts';
import { hasEnded, hasStarted, isAbout, type PromotedProduct, type Promotion } from '../promotions/promotion.ts';
import { percentOf, sumMinor } from './exact-minor.ts';
import type { CodeReason } from './priced-cart.ts';

/** What decides whether a promotion applies. */
export interface Basket {
  currency: string;
  now: Date;
  lines: readonly GrossLine[];
  /** What minimums are compared with. */
  subtotalMinor: number;
}

/** A line before anything is taken off. */
export interface GrossLine extends PromotedProduct {
  lineId: string;
  grossMinor: number;
}

/**
 * Those that need no code and those whose code was entered, in the order in which ties break: rules before codes, since they
 * stay when a code goes; then the smaller id, which is the older promotion.
 */
export function offersFor(promotions: readonly Promotion[], codes: readonly string[]): Promotion[] {
  const entered = new Set(codes.map(normalizePromoCode));
  return promotions
    .filter(({ code }) => code === undefined || entered.has(normalizePromoCode(code)))
    .sort((a, b) => Number(a.code !== undefined) - Number(b.code !== undefined) || (a.id < b.id ? -1 : 1));
}

/** Why a promotion does not apply, were it the only one; undefined when it does. */
export function whyNot(promotion: Promotion, basket: Basket): CodeReason | undefined {
  const { currency, now, subtotalMinor } = basket;
  if (hasEnded(promotion, now)) return 'EXPIRED';
  if (!hasStarted(promotion, now)) return 'NOT_YET';
  if (promotion.kind === 'ORDER_AMOUNT' && !amountIn(promotion, currency)) return 'NOT_IN_THIS_CURRENCY';
  if (!hasSomethingToTakeOff(promotion, basket)) return 'NOT_FOR_THESE_ITEMS';
  return subtotalMinor < minimumIn(promotion, currency) ? 'MINIMUM_NOT_REACHED' : undefined;
}

/** What an ORDER_AMOUNT takes off in this currency, if anything. */
export function amountIn({ amounts }: Promotion, currency: string): number | undefined {
  return amounts && Object.hasOwn(amounts, currency) ? amounts[currency] : undefined;
}

function minimumIn({ minimumSubtotals }: Promotion, currency: string): number {
  return (minimumSubtotals && Object.hasOwn(minimumSubtotals, currency) && minimumSubtotals[currency]) || 0;
}

/** Something it is about is there, and worth enough for a percentage to be a minor unit. */
function hasSomethingToTakeOff(promotion: Promotion, { lines }: Basket): boolean {
  const grosses = lines.filter((line) => isAbout(promotion, line)).map(({ grossMinor }) => grossMinor);
  const percent = promotion.percent ?? 0;
  switch (promotion.kind) {
    case 'LINE_PERCENT':
      return grosses.some((grossMinor) => percentOf(grossMinor, percent) > 0);
    case 'ORDER_PERCENT':
      return percentOf(sumMinor(grosses), percent) > 0;
    case 'ORDER_AMOUNT':
      return sumMinor(grosses) > 0;
    case 'FREE_SHIPPING':
      return grosses.length > 0;
    default:
      return promotion.kind satisfies never;
  }
}
