import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/**
 * Order events: the partition key is the order's id. What paid and where it is sent never travels; the e-mail address does,
 * for those who write to it.
 */
const order = {
  orderId: z.string(),
  /** As people read it, such as `P-7K3M-9QXA`. */
  number: z.string(),
  /** The subject whose order it is: a customer's, or a guest's. */
  ownerId: z.string(),
  /** The owner, where they were signed in. */
  customerId: z.string().optional(),
  email: z.string(),
  /** Of the order, after the event. */
  version: z.int().positive(),
};
const minor = z.int().nonnegative();
const currency = z.string().length(3);

/** Somebody bought something: paid for, and set aside. Told once per order. */
export const OrderConfirmed = defineEvent(
  'OrderConfirmed',
  1,
  z.object({
    ...order,
    /** What the owner reads, BCP 47. */
    language: z.string(),
    /** Country and currency, such as `DE-EUR`. */
    market: z.string(),
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          variantId: z.string(),
          productId: z.string().optional(),
          title: z.string(),
          quantity: z.int().positive(),
        }),
      )
      .min(1),
    totalMinor: minor,
    currency,
    placedAt: z.iso.datetime(),
  }),
);

/** An order could not be placed; nothing was charged, or it was given back. `code` says why, such as `CARD_DECLINED`. */
export const OrderFailed = defineEvent('OrderFailed', 1, z.object({ ...order, code: z.string() }));

/** The customer has to confirm the payment at their bank before the order can go on. */
export const OrderPaymentActionRequired = defineEvent('OrderPaymentActionRequired', 1, z.object(order));

/** A parcel is on its way, with all of the order or some of it. */
export const OrderShipped = defineEvent(
  'OrderShipped',
  1,
  z.object({
    ...order,
    carrier: z.string(),
    trackingNumber: z.string().optional(),
    lines: z.array(z.object({ lineId: z.string(), quantity: z.int().positive() })).min(1),
  }),
);

/** All of it has arrived. */
export const OrderDelivered = defineEvent('OrderDelivered', 1, z.object(order));

/** A confirmed order was called off before it was sent; what was paid was given back. */
export const OrderCancelled = defineEvent('OrderCancelled', 1, z.object({ ...order, reason: z.string().optional() }));

/** Some or all of what was paid for a confirmed order was given back; `refundedTotalMinor` counts this refund too. */
export const OrderRefunded = defineEvent(
  'OrderRefunded',
  1,
  z.object({ ...order, refundedTotalMinor: minor, currency }),
);
