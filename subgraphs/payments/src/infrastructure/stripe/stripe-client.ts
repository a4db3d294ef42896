import type { ZodType } from 'zod';
import { ProviderRefused, ProviderUncertain } from '../../application/payment-provider.ts';
import { askProvider, type ProviderAnswer, type Send } from '../ask-provider.ts';
import { encodeForm } from './form.ts';
import { failure, type PaymentIntent, paymentIntent } from './objects.ts';

/** Our words for Stripe's are of this version. */
const apiVersion = '2024-06-20';

export interface StripeClientOptions {
  send: Send;
  /** Without a slash at its end. */
  apiUrl: string;
  secretKey: string;
}

/** Stripe's API by plain HTTP. Every POST carries an idempotency key: https://docs.stripe.com/api/idempotent_requests */
export function createStripeClient({ send, apiUrl, secretKey }: StripeClientOptions) {
  const headers = { authorization: `Bearer ${secretKey}`, 'stripe-version': apiVersion };
  return {
    get: (path: string) => askProvider(send, apiUrl + path, { headers }),
    post: (path: string, values: Parameters<typeof encodeForm>[0], key: string) =>
      askProvider(send, apiUrl + path, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: encodeForm(values),
      }),
  };
}

/** The PaymentIntent of an answer; also of a decline, which carries it in its error. */
export function intentOf(answer: ProviderAnswer): PaymentIntent {
  if (answer.status < 300) return read(paymentIntent, answer);
  const declined = failure.safeParse(answer.body).data?.error;
  if (declined?.type !== 'card_error' || !declined.payment_intent) throw toError(answer);
  return { ...declined.payment_intent, last_payment_error: declined };
}

export function read<T>(schema: ZodType<T>, answer: ProviderAnswer): T {
  if (answer.status >= 300) throw toError(answer);
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new ProviderUncertain('Stripe answered something else than expected.', { cause: parsed.error });
}

/** 409: the same key is at work. 429: too many. 5xx: nobody knows. The rest is no for good: https://docs.stripe.com/api/errors */
function toError({ status, body }: ProviderAnswer): Error {
  if (status === 409 || status === 429 || status >= 500) return new ProviderUncertain(`Stripe answered ${status}.`);
  const { type = 'unknown', code } = failure.safeParse(body).data?.error ?? {};
  // Stripe's own message may repeat what was sent: the log gets its codes.
  return new ProviderRefused(code ?? type, `Stripe answered ${status}: ${type}.`);
}
