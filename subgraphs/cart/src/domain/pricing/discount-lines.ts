import { isAbout, type Promotion } from '../promotions/promotion.ts';
import { bestOf, toDiscount } from './best-discount.ts';
import type { GrossLine } from './eligibility.ts';
import { percentOf } from './exact-minor.ts';
import type { Discount } from './priced-cart.ts';

/** A line after its own discount: what the order's discounts are about. */
export interface DiscountedLine extends GrossLine {
  discounts: Discount[];
  totalMinor: number;
}

/** Takes the best LINE_PERCENT off each line, rounded once per line. Ties break in the order of the promotions. */
export function discountLines(lines: readonly GrossLine[], promotions: readonly Promotion[]): DiscountedLine[] {
  return lines.map((line) => {
    const offers = promotions.filter((promotion) => isAbout(promotion, line));
    const best = bestOf(
      offers.map((promotion) => ({ promotion, amountMinor: percentOf(line.grossMinor, promotion.percent ?? 0) })),
    );
    return {
      ...line,
      discounts: best ? [toDiscount(best)] : [],
      totalMinor: line.grossMinor - (best?.amountMinor ?? 0),
    };
  });
}
