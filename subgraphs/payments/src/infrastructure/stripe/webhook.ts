import type { WebhookDelivery, WebhookReading } from '../../application/payment-provider.ts';
import { isSigned } from '../webhook-signature.ts';
import { event, ofPayment, paymentIntent } from './objects.ts';
import { toProviderPayment } from './to-provider-payment.ts';

/** https://docs.stripe.com/api/events/types */
const aboutPayments: ReadonlySet<string> = new Set([
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
  'payment_intent.payment_failed',
  'payment_intent.requires_action',
  'payment_intent.succeeded',
]);
const aboutRefunds: ReadonlySet<string> = new Set([
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.failed',
  'refund.updated',
]);

/** What Stripe delivers. Events about refunds name their payment only: Stripe is asked for the whole. */
export function readWebhook({ headers, body }: WebhookDelivery, secret: string, now: Date): WebhookReading {
  if (!isSigned(headers['stripe-signature'], body, secret, now)) return { kind: 'forged' };
  const parsed = event.safeParse(readJson(body));
  if (!parsed.success) return { kind: 'ignored' };
  const { id: eventId, type, data } = parsed.data;
  if (aboutPayments.has(type)) return ofIntent(eventId, data.object);
  const related = aboutRefunds.has(type) ? ofPayment.safeParse(data.object) : undefined;
  if (!related?.success) return { kind: 'ignored' };
  return { kind: 'news', news: { eventId, reference: related.data.payment_intent } };
}

function ofIntent(eventId: string, object: unknown): WebhookReading {
  const intent = paymentIntent.safeParse(object);
  if (!intent.success) return { kind: 'ignored' };
  const told = toProviderPayment(intent.data);
  const { payment_id: paymentId } = intent.data.metadata;
  return {
    kind: 'news',
    news: { eventId, reference: told.reference, told, ...(paymentId !== undefined && { paymentId }) },
  };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
