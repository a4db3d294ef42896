import type { Promotion } from '../promotions/promotion.ts';
import type { Tax } from '../taxes/price-tax.ts';
import type { TaxRule } from '../taxes/tax-rule.ts';

/** What is to be priced. All amounts are safe integers in minor units of `currency`. */
export interface PricingInput {
  /** ISO 4217. */
  currency: string;
  /** Their ids differ; their order changes nothing. */
  lines: readonly PricedLine[];
  /** Candidates: the rules, and those whose code was entered. Others, and those that do not run, are passed over. */
  promotions: readonly Promotion[];
  /** As they were entered. */
  codes: readonly string[];
  /** Of the chosen option; absent until one is chosen. */
  shipping?: { priceMinor: number };
  /** Absent while it is not known where it goes. */
  tax?: TaxRule;
  now: Date;
}

export interface PricedLine {
  lineId: string;
  unitPriceMinor: number;
  /** Shown beside the price; promotions take off from the unit price. */
  compareAtMinor?: number;
  quantity: number;
  /** From the root to the product's own category. */
  categorySlugs: readonly string[];
  brandSlug?: string;
}

/**
 * What a cart comes to. Always, exactly:
 * a line's `totalMinor` is its gross less its discounts, and at least 0; `subtotalMinor` is the sum of the line totals;
 * `discountTotalMinor` is the sum of `orderDiscounts` and the sum of the lines' shares, and at most the subtotal;
 * `totalMinor` is the subtotal less the discount total plus shipping plus the tax that is added.
 */
export interface PricedCart {
  /** In the order of the input. */
  lines: LinePrice[];
  subtotalMinor: number;
  discountTotalMinor: number;
  /** In the order in which they were taken off; none of 0. */
  orderDiscounts: Discount[];
  /** Some promotion makes standard shipping cost nothing: for `shippingOptions`. */
  hasFreeShipping: boolean;
  /** As it was given. */
  shippingMinor?: number;
  /** Of the goods after all discounts, and of the shipping as far as it is known. */
  tax?: Tax;
  totalMinor: number;
  /** Of those that took something off or ship for free. */
  usedPromotionIds: string[];
  /** One for each that was given, in their order. */
  codes: CodeAnswer[];
}

export interface LinePrice {
  lineId: string;
  /** Unit price by quantity. */
  grossMinor: number;
  /** The best one, or none. */
  discounts: Discount[];
  totalMinor: number;
  /** Its part of the order's discounts; at most its total. */
  discountShareMinor: number;
}

export interface Discount {
  promotionId: string;
  title: string;
  /** Above 0. */
  amountMinor: number;
}

/** Whether the code takes something off here and now. `code` is as it was given. */
export interface CodeAnswer {
  code: string;
  applicable: boolean;
  /** Of those that are not. */
  reason?: CodeReason;
}

/** Why a code takes nothing off. Of several the one that stands first here is told. */
export type CodeReason =
  | 'UNKNOWN'
  | 'EXPIRED'
  | 'NOT_YET'
  | 'NOT_IN_THIS_CURRENCY'
  /** Nothing in the cart that it could take something off. */
  | 'NOT_FOR_THESE_ITEMS'
  | 'MINIMUM_NOT_REACHED'
  /** Another promotion takes off as much or more, and the two do not combine. */
  | 'BETTER_ONE_APPLIES';
