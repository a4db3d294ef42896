import { isAbout, type Promotion } from '../promotions/promotion.ts';
import { bestOf, type Offer, toDiscount } from './best-discount.ts';
import type { DiscountedLine } from './discount-lines.ts';
import { amountIn } from './eligibility.ts';
import { percentOf, sumMinor } from './exact-minor.ts';
import type { Discount } from './priced-cart.ts';
import { shareOut } from './share-out.ts';

export interface OrderDiscounts {
  discounts: Discount[];
  /** By line; at most its total. */
  sharesMinor: number[];
}

/** One of each combines, in this order: a percentage is of the subtotal that the shopper sees. */
const kinds = ['ORDER_PERCENT', 'ORDER_AMOUNT'] as const;

/** Takes the best of each kind off what is left of the lines that it is about. Ties break in the order of the promotions. */
export function discountOrder(
  lines: readonly DiscountedLine[],
  promotions: readonly Promotion[],
  currency: string,
): OrderDiscounts {
  const nothing: OrderDiscounts = { discounts: [], sharesMinor: lines.map(() => 0) };
  return kinds.reduce((taken, kind) => {
    const left = leftOf(lines, taken);
    const rivals = promotions.filter((promotion) => promotion.kind === kind);
    const best = bestOf(rivals.map((promotion) => toOffer(promotion, left, currency)));
    return best ? takeOff(taken, left, best) : taken;
  }, nothing);
}

function leftOf(lines: readonly DiscountedLine[], { sharesMinor }: OrderDiscounts): DiscountedLine[] {
  return lines.map((line, at) => ({ ...line, totalMinor: line.totalMinor - (sharesMinor[at] ?? 0) }));
}

function toOffer(promotion: Promotion, left: readonly DiscountedLine[], currency: string): Offer {
  const baseMinor = sumMinor(weightsOf(promotion, left));
  const amountMinor =
    promotion.kind === 'ORDER_PERCENT'
      ? percentOf(baseMinor, promotion.percent ?? 0)
      : Math.min(baseMinor, amountIn(promotion, currency) ?? 0);
  return { promotion, amountMinor };
}

function takeOff(taken: OrderDiscounts, left: readonly DiscountedLine[], offer: Offer): OrderDiscounts {
  const weights = weightsOf(offer.promotion, left);
  const sharers = left.map(({ lineId }, at) => ({ id: lineId, weightMinor: weights[at] ?? 0 }));
  const shares = shareOut(offer.amountMinor, sharers);
  return {
    discounts: [...taken.discounts, toDiscount(offer)],
    sharesMinor: taken.sharesMinor.map((share, at) => share + (shares[at] ?? 0)),
  };
}

/** What is left of each line; 0 of those that the promotion is not about. */
function weightsOf(promotion: Promotion, left: readonly DiscountedLine[]): number[] {
  return left.map((line) => (isAbout(promotion, line) ? line.totalMinor : 0));
}
