import { z } from 'zod';

/** Stripe's objects, as far as we read them: https://docs.stripe.com/api. What else is in them is ignored. */
const card = z.object({
  brand: z.string().nullish(),
  last4: z.string().nullish(),
  exp_month: z.int().nullish(),
  exp_year: z.int().nullish(),
  fingerprint: z.string().nullish(),
  wallet: z.object({ type: z.string() }).nullish(),
});
export type StripeCard = z.infer<typeof card>;

export const paymentMethod = z.object({ id: z.string(), customer: z.string().nullish(), card: card.nullish() });

export const refund = z.object({
  id: z.string(),
  amount: z.int(),
  status: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
export type StripeRefund = z.infer<typeof refund>;

/** Where it is expanded; else its id. */
const charge = z.object({
  payment_method_details: z.object({ card: card.nullish() }).nullish(),
  refunds: z.object({ data: z.array(refund) }).nullish(),
});

export const paymentError = z.object({
  type: z.string(),
  code: z.string().nullish(),
  decline_code: z.string().nullish(),
  message: z.string().nullish(),
});
export type StripeError = z.infer<typeof paymentError>;

export const paymentIntent = z.object({
  id: z.string().startsWith('pi_'),
  amount: z.int(),
  amount_received: z.int(),
  status: z.string(),
  client_secret: z.string().nullish(),
  customer: z.string().nullish(),
  payment_method: z.string().nullish(),
  setup_future_usage: z.string().nullish(),
  metadata: z.record(z.string(), z.string()),
  next_action: z
    .object({ type: z.string(), redirect_to_url: z.object({ url: z.string().nullish() }).nullish() })
    .nullish(),
  last_payment_error: paymentError.nullish(),
  latest_charge: z.union([z.string(), charge]).nullish(),
});
export type PaymentIntent = z.infer<typeof paymentIntent>;

export const failure = z.object({ error: paymentError.extend({ payment_intent: paymentIntent.optional() }) });

export const event = z.object({ id: z.string(), type: z.string(), data: z.object({ object: z.unknown() }) });

/** A charge or a refund, of which only the payment is looked at. */
export const ofPayment = z.object({ payment_intent: z.string() });
