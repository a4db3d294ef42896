import type { AuthorizeRequest, PaymentProvider } from '../../application/payment-provider.ts';
import type { ProviderPayment } from '../../domain/provider-payment.ts';
import type { ProviderAnswer } from '../ask-provider.ts';
import { paymentMethod, refund } from './objects.ts';
import { createStripeClient, intentOf, read, type StripeClientOptions } from './stripe-client.ts';
import { toProviderPayment, toSummary } from './to-provider-payment.ts';
import { readWebhook } from './webhook.ts';

export interface StripeOptions extends StripeClientOptions {
  webhookSecret: string;
  publishableKey: string | undefined;
  now: () => Date;
}

const expand = ['latest_charge.refunds'];
const paymentOf = (answer: ProviderAnswer): ProviderPayment => toProviderPayment(intentOf(answer));

/** Stripe: PaymentIntents that are confirmed as they are made and captured later. */
export function createStripeProvider({
  webhookSecret,
  publishableKey,
  now,
  ...options
}: StripeOptions): PaymentProvider {
  const client = createStripeClient(options);
  const at = (reference: string) => `/v1/payment_intents/${encodeURIComponent(reference)}`;
  const retrieve = async (reference: string) => paymentOf(await client.get(`${at(reference)}?expand[]=${expand[0]}`));

  return {
    name: 'STRIPE',
    ...(publishableKey !== undefined && { publishableKey }),
    async findCharge(token) {
      if (!/^pm_\w+$/.test(token)) return undefined;
      const answer = await client.get(`/v1/payment_methods/${token}`);
      if (answer.status === 404) return undefined;
      const { customer, card } = read(paymentMethod, answer);
      // Kept for somebody: theirs is charged as a saved method, by who saved it, and by nobody who only knows its name.
      return customer ? undefined : { token, summary: card ? toSummary(card) : {} };
    },
    async authorize(request) {
      const customer = request.charge.customer ?? (request.saves ? await createCustomer(request) : undefined);
      return paymentOf(await client.post('/v1/payment_intents', intentFor(request, customer), request.key));
    },
    retrieve,
    capture: async ({ reference, amountMinor, key }) =>
      paymentOf(await client.post(`${at(reference)}/capture`, { amount_to_capture: amountMinor, expand }, key)),
    void: async ({ reference, key }) => paymentOf(await client.post(`${at(reference)}/cancel`, { expand }, key)),
    async refund({ reference, refundId, amountMinor, key }) {
      const asked = { payment_intent: reference, amount: amountMinor, metadata: { refund_id: refundId } };
      read(refund, await client.post('/v1/refunds', asked, key));
      return retrieve(reference);
    },
    async forget(token) {
      await client.post(`/v1/payment_methods/${encodeURIComponent(token)}/detach`, {}, `detach:${token}`);
    },
    readWebhook: (delivery) => readWebhook(delivery, webhookSecret, now()),
  };

  /** Stripe keeps cards for customers of its own. One per card that is kept: we need not know which is whose. */
  async function createCustomer({ email, key }: AuthorizeRequest): Promise<string> {
    const answer = await client.post('/v1/customers', { email }, `${key}:customer`);
    return read(paymentMethod.pick({ id: true }), answer).id;
  }
}

function intentFor(request: AuthorizeRequest, customer: string | undefined) {
  const { amountMinor, currency, charge, saves, returnUrl, paymentId, orderId } = request;
  return {
    ...{ amount: amountMinor, currency: currency.toLowerCase(), payment_method: charge.token, customer },
    ...{ capture_method: 'manual', confirm: true, payment_method_types: ['card'], return_url: returnUrl },
    setup_future_usage: saves ? 'on_session' : undefined,
    metadata: { payment_id: paymentId, order_id: orderId },
    expand,
  };
}
