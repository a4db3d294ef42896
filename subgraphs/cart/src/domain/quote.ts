import { uncountedLines } from './amount-limit.ts';
import type { Cart } from './cart.ts';
import { type CheckoutStep, missingSteps } from './checkout.ts';
import { lineNotices, type Notice, severityOf } from './notice.ts';
import { type PricedCart, priceCart } from './pricing/price-cart.ts';
import type { Promotion } from './promotions/promotion.ts';
import { type ShippingOption, shippingOptions } from './shipping/shipping-options.ts';
import { taxRuleOf } from './taxes/tax-rule-of.ts';

/** What a cart comes to now, and what is still missing before it can be ordered. Follows from the cart and the promotions. */
export interface Quote {
  priced: PricedCart;
  /** What was weighed for it. */
  promotions: readonly Promotion[];
  /** None without a shipping address. */
  shippingOptions: ShippingOption[];
  /** The chosen one, while it is on offer. */
  shippingOption?: ShippingOption;
  missing: CheckoutStep[];
  notices: Notice[];
  isReady: boolean;
}

export interface QuoteTerms {
  /** Running rules, and whatever promotions the cart's codes mean. */
  promotions: readonly Promotion[];
  now: Date;
  /** Of the titles; BCP 47. */
  language: string;
}

export function quoteCart(cart: Cart, terms: QuoteTerms): Quote {
  const offered = offeredOptions(cart, terms);
  const chosen = offered.find(({ id }) => id === cart.checkout.shippingOptionId);
  const priced = price(cart, terms, chosen);
  const missing = missingSteps(cart.checkout, chosen !== undefined);
  const notices = [...lineNotices(cart.lines), ...cart.notices, ...expiredCodes(priced)];
  const isBlocked = notices.some((notice) => severityOf(notice) === 'BLOCKING');
  return {
    priced,
    promotions: terms.promotions,
    shippingOptions: offered,
    ...(chosen && { shippingOption: chosen }),
    missing,
    notices,
    isReady: missing.length === 0 && !isBlocked && cart.lines.length > 0,
  };
}

/** What can be chosen for the cart's shipping address. */
export function offeredOptions(cart: Cart, terms: QuoteTerms): ShippingOption[] {
  const country = cart.checkout.shippingAddress?.country;
  if (country === undefined) return [];
  const { subtotalMinor, hasFreeShipping: isStandardFree } = price(cart, terms);
  const { now, language } = terms;
  return shippingOptions({ country, currency: cart.market.currency, subtotalMinor, isStandardFree, now, language });
}

function price(cart: Cart, { promotions, now }: QuoteTerms, shipping?: ShippingOption): PricedCart {
  const uncounted = new Set(uncountedLines(cart.lines));
  const { shippingAddress } = cart.checkout;
  return priceCart({
    currency: cart.market.currency,
    lines: cart.lines.map((line) => ({ ...line, lineId: line.id, ...(uncounted.has(line) && { unitPriceMinor: 0 }) })),
    promotions,
    codes: cart.promoCodes,
    ...(shipping && { shipping: { priceMinor: shipping.priceMinor } }),
    ...(shippingAddress && { tax: taxRuleOf(cart.market.country, shippingAddress) }),
    now,
  });
}

function expiredCodes({ codes }: PricedCart): Notice[] {
  return codes.flatMap(({ code, reason }): Notice[] =>
    reason === 'EXPIRED' ? [{ code: 'PROMO_EXPIRED', promoCode: code }] : [],
  );
}
