import type { ZodType } from 'zod';
import {
  type AuthorizeRequest,
  type PaymentProvider,
  ProviderRefused,
  ProviderUncertain,
  type WebhookDelivery,
  type WebhookReading,
} from '../../application/payment-provider.ts';
import { askProvider, type ProviderAnswer, type Send } from '../ask-provider.ts';
import { isSigned } from '../webhook-signature.ts';
import { event, payment, problem, summaryOf, token, toProviderPayment } from './wire.ts';

export interface FakeProviderOptions {
  send: Send;
  /** Where its API is; without a slash at its end. */
  apiUrl: string;
  apiKey: string;
  webhookSecret: string;
  /** Where its page for cards is. */
  cardPageUrl: string;
  now: () => Date;
}

/** The adapter of the built-in test provider, which is asked like any other: by HTTP. */
export function createFakeProvider(options: FakeProviderOptions): PaymentProvider {
  const { send, apiUrl, apiKey, cardPageUrl } = options;
  const ask = (method: string, path: string, body?: object, key?: string) =>
    askProvider(send, `${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const post = async (path: string, body: object, key: string) => paymentOf(await ask('POST', path, body, key));
  const at = (reference: string) => `/payments/${encodeURIComponent(reference)}`;

  return {
    name: 'FAKE',
    cardPageUrl,
    async findCharge(id) {
      const answer = await ask('GET', `/tokens/${encodeURIComponent(id)}`);
      if (answer.status === 404) return undefined;
      return { token: id, summary: summaryOf(read(token, answer).card) };
    },
    authorize: (request) => post('/payments', toWire(request), request.key),
    retrieve: async (reference) => paymentOf(await ask('GET', at(reference))),
    capture: ({ reference, amountMinor, key }) => post(`${at(reference)}/capture`, { amount: amountMinor }, key),
    void: ({ reference, key }) => post(`${at(reference)}/void`, {}, key),
    refund: ({ reference, refundId, amountMinor, key }) =>
      post(`${at(reference)}/refunds`, { amount: amountMinor, metadata: { refundId } }, key),
    async forget(id) {
      await ask('DELETE', `/cards/${encodeURIComponent(id)}`);
    },
    readWebhook: (delivery) => readWebhook(delivery, options),
  };
}

function toWire({ paymentId, orderId, amountMinor, currency, charge, saves, returnUrl }: AuthorizeRequest) {
  return {
    ...{ amount: amountMinor, currency, source: charge.token, keep_card: saves, return_url: returnUrl },
    metadata: { paymentId, orderId },
  };
}

/** 201 and 200 carry a payment, whatever became of it; 409 and 5xx leave it open; the rest is no for good. */
function paymentOf(answer: ProviderAnswer) {
  if (answer.status < 300) return toProviderPayment(read(payment, answer));
  if (answer.status === 409 || answer.status === 429 || answer.status >= 500)
    throw new ProviderUncertain(`The test provider answered ${answer.status}.`);
  const { error } = read(problem, answer);
  throw new ProviderRefused(error.code, error.message);
}

function read<T>(schema: ZodType<T>, { status, body }: ProviderAnswer): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProviderUncertain(`The test provider answered ${status} with something else than expected.`, {
    cause: parsed.error,
  });
}

function readWebhook({ headers, body }: WebhookDelivery, { webhookSecret, now }: FakeProviderOptions): WebhookReading {
  if (!isSigned(headers['prism-pay-signature'], body, webhookSecret, now())) return { kind: 'forged' };
  const parsed = event.safeParse(readJson(body));
  if (!parsed.success) return { kind: 'ignored' };
  const { id: eventId, data } = parsed.data;
  const { paymentId } = data.payment.metadata;
  const told = toProviderPayment(data.payment);
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
