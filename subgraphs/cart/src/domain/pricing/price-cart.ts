import type { Promotion } from '../promotions/promotion.ts';
import { addUp } from './add-up.ts';
import { answerCodes } from './answer-codes.ts';
import { type DiscountedLine, discountLines } from './discount-lines.ts';
import { discountOrder, type OrderDiscounts } from './discount-order.ts';
import { type Basket, type GrossLine, offersFor, whyNot } from './eligibility.ts';
import { multiplyMinor, sumMinor } from './exact-minor.ts';
import type { PricedCart, PricedLine, PricingInput } from './priced-cart.ts';

export type {
  CodeAnswer,
  CodeReason,
  Discount,
  LinePrice,
  PricedCart,
  PricedLine,
  PricingInput,
} from './priced-cart.ts';

/**
 * What a cart comes to: first the lines' own discounts, then the order's, then shipping, then tax. Minimums of the first are compared
 * with what the lines cost before any discount, of all others with the subtotal. Throws RangeError when an amount would not
 * be a safe integer.
 */
export function priceCart({ currency, now, promotions, codes, shipping, tax, ...input }: PricingInput): PricedCart {
  const offers = offersFor(promotions, codes);
  const gross = input.lines.map(toGross);
  const full: Basket = { currency, now, lines: gross, subtotalMinor: sumMinor(gross.map((line) => line.grossMinor)) };
  const lines = discountLines(gross, applicable(offers.filter(isOfLines), full));

  const discounted: Basket = { ...full, subtotalMinor: sumMinor(lines.map((line) => line.totalMinor)) };
  const orderOffers = applicable(offers.filter(isOfOrder), discounted);
  const order = discountOrder(lines, orderOffers, currency);
  const freeShipping = orderOffers.filter(({ kind }) => kind === 'FREE_SHIPPING').slice(0, 1);

  const used = new Set([...discountIds(lines, order), ...freeShipping.map(({ id }) => id)]);
  const reasonOf = (promotion: Promotion) => whyNot(promotion, isOfLines(promotion) ? full : discounted);
  return {
    ...addUp(lines, order, { shipping, tax }),
    usedPromotionIds: [...used],
    hasFreeShipping: freeShipping.length > 0,
    codes: answerCodes(codes, promotions, { used, whyNot: reasonOf }),
  };
}

const isOfLines = ({ kind }: Promotion): boolean => kind === 'LINE_PERCENT';
const isOfOrder = (promotion: Promotion): boolean => !isOfLines(promotion);

function applicable(offers: readonly Promotion[], basket: Basket): Promotion[] {
  return offers.filter((offer) => whyNot(offer, basket) === undefined);
}

function toGross({ unitPriceMinor, quantity, ...line }: PricedLine): GrossLine {
  return { ...line, grossMinor: multiplyMinor(unitPriceMinor, quantity) };
}

function discountIds(lines: readonly DiscountedLine[], order: OrderDiscounts): string[] {
  const discounts = [...lines.flatMap((line) => line.discounts), ...order.discounts];
  return discounts.map(({ promotionId }) => promotionId);
}
