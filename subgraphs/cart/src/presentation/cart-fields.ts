import type { CartLine } from '../domain/cart-line.ts';
import { billingAddressOf } from '../domain/checkout.ts';
import type { PricedCart } from '../domain/pricing/price-cart.ts';
import type { ShippingOption } from '../domain/shipping/shipping-options.ts';
import type {
  AppliedPromoCode,
  CartCost,
  CheckoutState,
  ShippingOption as OptionFields,
} from '../generated/resolvers.ts';
import type { CartView, QuotedCart } from './cart-view.ts';
import { moneyIn } from './money.ts';
import { reasonText } from './reason-texts.ts';

/** `CartCost`. Without an address the tax, without an option the shipping, and unchecked the prices, may still change. */
export function toCost({ cart, quote, isChecked }: QuotedCart): CartCost {
  const money = moneyIn(cart.market.currency);
  const { subtotalMinor, discountTotalMinor, totalMinor, shippingMinor, tax } = quote.priced;
  return {
    subtotal: money(subtotalMinor),
    discountTotal: money(discountTotalMinor),
    shipping: shippingMinor === undefined ? null : money(shippingMinor),
    tax: tax ? money(tax.addedMinor) : null,
    includedTax: tax ? money(tax.includedMinor) : null,
    total: money(totalMinor),
    isEstimate: !isChecked || shippingMinor === undefined || tax === undefined,
  };
}

/** What a line comes to: the fields of `CartLine` that follow from promotions. */
export async function pricedLine(view: CartView, { id }: CartLine) {
  const { cart, quote } = await view.quoted();
  const money = moneyIn(cart.market.currency);
  const priced = quote.priced.lines.find(({ lineId }) => lineId === id);
  return {
    lineTotal: money(priced?.totalMinor ?? 0),
    discountShare: money(priced?.discountShareMinor ?? 0),
    discounts: (priced?.discounts ?? []).map(({ title, amountMinor, promotionId }) => ({
      title,
      amount: money(amountMinor),
      promotion: quote.promotions.find((promotion) => promotion.id === promotionId) ?? null,
    })),
  };
}

export function toPromoCode(
  { code, applicable, reason }: PricedCart['codes'][number],
  language: string,
): AppliedPromoCode {
  return { code, applicable, reason: reason === undefined ? null : reasonText(reason, language) };
}

/** `CheckoutState`. */
export function toCheckout({ cart, quote }: QuotedCart): CheckoutState {
  const { checkout, market } = cart;
  const toOption = optionFields(market.currency);
  return {
    email: checkout.email ?? null,
    shippingAddress: checkout.shippingAddress ?? null,
    billingAddress: billingAddressOf(checkout) ?? null,
    shippingOptions: quote.shippingOptions.map(toOption),
    selectedShippingOption: quote.shippingOption ? toOption(quote.shippingOption) : null,
    missing: quote.missing,
    ready: quote.isReady,
  };
}

function optionFields(currency: string): (option: ShippingOption) => OptionFields {
  const money = moneyIn(currency);
  return ({ id, title, priceMinor, earliest, latest }) => ({
    id,
    title,
    price: money(priceMinor),
    estimatedDelivery: { earliest, latest },
  });
}
