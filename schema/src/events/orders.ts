import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/** Orders events: the partition key is the order's id; `version` is the order's after the change. */
const order = {
  orderId: z.string(),
  /** As people read it, such as `P-7K3M-9QXA`. */
  number: z.string(),
  /** The subject whose order it is: a customer's, or a guest's. */
  ownerId: z.string(),
  /** The owner, where they are signed in. */
  customerId: z.string().optional(),
  email: z.string(),
  version: z.int().positive(),
};

const line = z.object({
  lineId: z.string(),
  variantId: z.string(),
  productId: z.string().optional(),
  title: z.string(),
  quantity: z.int().positive(),
});

/** An order is paid for and its stock is set aside: it will be sent. */
export const OrderConfirmed = defineEvent(
  'OrderConfirmed',
  1,
  z.object({
    ...order,
    /** BCP 47. */
    language: z.string(),
    /** Country and currency, such as `DE-EUR`. */
    market: z.string(),
    lines: z.array(line).min(1),
    /** In the currency's smallest unit. */
    totalMinor: z.int().nonnegative(),
    currency: z.string(),
    placedAt: z.iso.datetime(),
  }),
);

/** A confirmed order was called off before it was sent. */
export const OrderCancelled = defineEvent('OrderCancelled', 1, z.object({ ...order, reason: z.string().optional() }));
