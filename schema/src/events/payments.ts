import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/**
 * Payment events: the partition key is the order's id. They are told whoever brought the news: the provider's answer, its
 * webhook, or a question asked later. What paid, such as a card, never travels.
 */
const payment = {
  paymentId: z.string(),
  orderId: z.string(),
  /** The subject of whom it is for: a customer's, or a guest's. */
  ownerId: z.string(),
  /** Grows with every event of a payment. */
  version: z.int().positive(),
};
const minor = z.int().nonnegative();
const currency = z.string().length(3);

/** The money is held, and can be captured or voided. */
export const PaymentAuthorized = defineEvent('PaymentAuthorized', 1, z.object(payment));

/** The customer has to confirm it at the provider's. */
export const PaymentActionRequired = defineEvent('PaymentActionRequired', 1, z.object(payment));

/** Nothing was taken and nothing will be. `retryable`: the same card may be tried again, with another payment. */
export const PaymentFailed = defineEvent(
  'PaymentFailed',
  1,
  z.object({ ...payment, code: z.string(), retryable: z.boolean() }),
);

/** The money was taken. */
export const PaymentCaptured = defineEvent(
  'PaymentCaptured',
  1,
  z.object({ ...payment, amountMinor: minor, currency }),
);

/** What was held was given back. */
export const PaymentVoided = defineEvent('PaymentVoided', 1, z.object(payment));

/** Some of what was captured was given back; `refundedTotalMinor` counts this refund too. */
export const PaymentRefunded = defineEvent(
  'PaymentRefunded',
  1,
  z.object({
    ...payment,
    refundId: z.string(),
    amountMinor: minor,
    refundedTotalMinor: minor,
    capturedMinor: minor,
    currency,
  }),
);
