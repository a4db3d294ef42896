import type { Promotion } from '../promotions/promotion.ts';
import type { Discount } from './priced-cart.ts';

/** A promotion, and what it would take off. */
export interface Offer {
  promotion: Promotion;
  amountMinor: number;
}

/** The offer that takes off most, of equal ones the first; none that takes off nothing. */
export function bestOf(offers: readonly Offer[]): Offer | undefined {
  return offers.reduce<Offer | undefined>(
    (best, offer) => (offer.amountMinor > (best?.amountMinor ?? 0) ? offer : best),
    undefined,
  );
}

export function toDiscount({ promotion: { id, title }, amountMinor }: Offer): Discount {
  return { promotionId: id, title, amountMinor };
}
