import { priceTax, type Tax } from '../taxes/price-tax.ts';
import type { DiscountedLine } from './discount-lines.ts';
import type { OrderDiscounts } from './discount-order.ts';
import { sumMinor } from './exact-minor.ts';
import type { PricedCart, PricingInput } from './priced-cart.ts';

type Sums = Omit<PricedCart, 'hasFreeShipping' | 'usedPromotionIds' | 'codes'>;
type Terms = Pick<PricingInput, 'shipping' | 'tax'>;

/** What discounted lines, the order's discounts, shipping and tax come to. */
export function addUp(lines: readonly DiscountedLine[], order: OrderDiscounts, terms: ExplicitTerms): Sums {
  const { shipping } = terms;
  const subtotalMinor = sumMinor(lines.map(({ totalMinor }) => totalMinor));
  const discountTotalMinor = sumMinor(order.sharesMinor);
  const tax = taxOf(lines, order, terms);
  return {
    lines: lines.map(({ lineId, grossMinor, discounts, totalMinor }, at) => {
      return { lineId, grossMinor, discounts, totalMinor, discountShareMinor: order.sharesMinor[at] ?? 0 };
    }),
    subtotalMinor,
    discountTotalMinor,
    orderDiscounts: order.discounts,
    ...(shipping && { shippingMinor: shipping.priceMinor }),
    ...(tax && { tax }),
    totalMinor: sumMinor([subtotalMinor - discountTotalMinor, shipping?.priceMinor ?? 0, tax?.addedMinor ?? 0]),
  };
}

type ExplicitTerms = { [K in keyof Terms]-?: Terms[K] | undefined };

function taxOf(
  lines: readonly DiscountedLine[],
  order: OrderDiscounts,
  { shipping, tax }: ExplicitTerms,
): Tax | undefined {
  const goods = lines.map(({ totalMinor, categorySlugs }, at) => {
    return { amountMinor: totalMinor - (order.sharesMinor[at] ?? 0), categorySlugs };
  });
  return tax && priceTax(tax, { goods, shippingMinor: shipping?.priceMinor ?? 0 });
}
