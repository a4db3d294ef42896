import { formatMoney, type Money } from '@prism/platform/money';
import { type FreeShipping, freeShipping } from './free-shipping.ts';
import { bestSellers, bestSellersUpTo } from './listing/best-sellers.ts';
import type { SearchSpec } from './listing/listing-spec.ts';
import { textsFor } from './texts.ts';

/** What the drawer requires of the cart. */
export interface DrawerSource {
  totalQuantity: number;
  cost: { subtotal: Money };
  freeShippingFrom?: Money | null;
}

export interface CartDrawer {
  countLabel: string;
  subtotalLabel: string;
  freeShipping: FreeShipping | null;
  /** What might go in as well: best sellers that cost no more than what is missing to free shipping. */
  upsell: SearchSpec;
}

/** The cart as it slides in from the side, in its own currency; what else there is comes in the reader's. */
export function cartDrawer(
  { totalQuantity, cost, freeShippingFrom }: DrawerSource,
  { language, currency }: { language: string; currency: string },
): CartDrawer {
  const progress = freeShippingFrom ? freeShipping(cost.subtotal, freeShippingFrom, language) : null;
  const fills = progress && !progress.reached && progress.remaining.currency === currency;
  const count = new Intl.NumberFormat(language).format(totalQuantity);
  return {
    countLabel: textsFor(language).itemCount(count, totalQuantity === 1),
    subtotalLabel: formatMoney(cost.subtotal, language),
    freeShipping: progress,
    upsell: fills ? bestSellersUpTo(progress.remaining) : bestSellers,
  };
}
