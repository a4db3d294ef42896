/** Who takes payments. */
export type ProviderName = 'FAKE' | 'STRIPE';

/** What a card may show of itself. */
export interface MethodSummary {
  /** Lower case, e.g. `visa`. */
  brand?: string;
  last4?: string;
  wallet?: string;
}

/** A card that the provider keeps for its owner. */
export interface KeptCard {
  /** To be charged again; of the provider. */
  token: string;
  /** Whom the provider keeps it for, where it wants to know. */
  customer?: string;
  /** Equal for the same card. */
  fingerprint: string;
  expiresMonth?: number;
  expiresYear?: number;
}

/** What the customer has to do at the provider's. */
export interface PaymentAction {
  kind: 'THREE_D_SECURE' | 'REDIRECT';
  redirectUrl?: string;
  clientSecret?: string;
}

export interface FailureReason {
  /** Lower case, as most providers say it: `card_declined`. */
  code: string;
  /** The same card may be tried again. */
  retryable: boolean;
}

export type RefundStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

export interface ProviderRefund {
  /** Its id at the provider. */
  reference: string;
  /** Ours; absent when somebody refunded at the provider's own desk. */
  refundId?: string;
  amountMinor: number;
  status: RefundStatus;
}

/** A payment as its provider tells of it: the whole, at one moment. It may be told late, twice and out of order. */
export interface ProviderPayment {
  /** Its id at the provider. */
  reference: string;
  status: 'REQUIRES_ACTION' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED';
  amountMinor: number;
  capturedMinor: number;
  refunds: readonly ProviderRefund[];
  method?: MethodSummary;
  action?: PaymentAction;
  failure?: FailureReason;
  /** Present where a card was to be kept, and is. */
  kept?: KeptCard;
}
