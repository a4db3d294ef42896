import type { ProviderName, ProviderPayment } from '../domain/provider-payment.ts';
import type { Charge } from '../domain/session.ts';

/**
 * Somebody who takes payments. All that changes something carries a key and may be asked again with it: it happens once.
 * Every call ends within ten seconds. Each answers the payment as it is then, also where the customer's bank declined.
 * @throws ProviderUncertain when it may have happened or not: ask again, with the same key.
 * @throws ProviderRefused when it did not happen and will not.
 */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** For its library in the client. */
  readonly publishableKey?: string;
  /** Where it takes cards on a page of its own. */
  readonly cardPageUrl?: string;
  /** What a token stands for; undefined: unknown, used or too old. */
  findCharge(token: string): Promise<Charge | undefined>;
  authorize(request: AuthorizeRequest): Promise<ProviderPayment>;
  retrieve(reference: string): Promise<ProviderPayment>;
  capture(request: { reference: string; amountMinor: number; key: string }): Promise<ProviderPayment>;
  void(request: { reference: string; key: string }): Promise<ProviderPayment>;
  refund(request: RefundAtProvider): Promise<ProviderPayment>;
  /** A kept card is not charged any more. One that is not there is fine. */
  forget(token: string): Promise<void>;
  readWebhook(delivery: WebhookDelivery): WebhookReading;
}

export interface AuthorizeRequest {
  key: string;
  paymentId: string;
  orderId: string;
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
  charge: Charge;
  /** The card is kept, and told as `kept`. */
  saves: boolean;
  /** Where the customer comes back to after a page of the provider. */
  returnUrl: string;
  email: string;
}

export interface RefundAtProvider {
  reference: string;
  refundId: string;
  amountMinor: number;
  key: string;
}

/** What came to the webhook's address: nobody knows yet from whom. */
export interface WebhookDelivery {
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

export type WebhookReading =
  | { kind: 'forged' }
  /** Signed, but of no interest. */
  | { kind: 'ignored' }
  | { kind: 'news'; news: WebhookNews };

export interface WebhookNews {
  /** The same however often it is delivered. */
  eventId: string;
  /** Ours, where the provider tells it. */
  paymentId?: string;
  reference: string;
  /** The payment as it was then; absent: the provider must be asked. */
  told?: ProviderPayment;
}

/** No answer, or none that says whether it happened. */
export class ProviderUncertain extends Error {
  override readonly name = 'ProviderUncertain';
}

/** It did not happen, and asking again would not help. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';
  /** Of the provider, for the log. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  /** The token was used, or is none any more: another card has to be given. */
  get isAboutToken(): boolean {
    return ['source_unknown', 'resource_missing', 'payment_method_unexpected_state'].includes(this.code);
  }
}
