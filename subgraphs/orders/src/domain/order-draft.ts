import type { PostalAddress } from './postal-address.ts';

/** One line as it was bought: it never changes again, whatever becomes of the product. Amounts in the smallest unit. */
export interface OrderLine {
  /** `oln_…` */
  id: string;
  variantId: string;
  productId?: string;
  title: string;
  variantTitle?: string;
  sku: string;
  quantity: number;
  unitPriceMinor: number;
  /** After the line's own discounts. */
  lineTotalMinor: number;
  /** Its part of the discounts of the whole order. */
  discountShareMinor: number;
}

/** What it comes to: `total = subtotal - discount + shipping + tax`, in the smallest unit of the market's currency. */
export interface OrderTotals {
  subtotalMinor: number;
  discountTotalMinor: number;
  shippingMinor: number;
  taxMinor: number;
  /** A part of the total, where prices contain tax. */
  includedTaxMinor: number;
  totalMinor: number;
}

/** How it is sent, and when it was promised to be there (ISO 8601). */
export interface ChosenShipping {
  title: string;
  promised?: { earliest: string; latest: string };
}

/** What somebody asked for: the cart as it was looked at, for whom, and how it is paid. An immutable snapshot. */
export interface OrderDraft {
  /** `ord_…` */
  id: string;
  /** As people read it: see order-number.ts. */
  number: string;
  /** The subject whose order it is: a customer's, or a guest's. */
  ownerId: string;
  /** The owner, where they were signed in. */
  customerId?: string;
  email: string;
  /** BCP 47: what the owner reads. */
  language: string;
  market: { country: string; currency: string };
  cartId: string;
  cartVersion: number;
  lines: readonly OrderLine[];
  totals: OrderTotals;
  shippingAddress: PostalAddress;
  billingAddress: PostalAddress;
  shipping: ChosenShipping;
  paymentSessionId: string;
  /** ISO 8601. */
  placedAt: string;
}
