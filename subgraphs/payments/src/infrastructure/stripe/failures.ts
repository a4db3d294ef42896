import type { FailureReason } from '../../domain/provider-payment.ts';
import type { StripeError } from './objects.ts';

const final = (code: string): FailureReason => ({ code, retryable: false });
const retryable = (code: string): FailureReason => ({ code, retryable: true });

/**
 * What a customer may be told. Why a bank really says no, such as that a card was stolen, Stripe asks to keep to ourselves:
 * https://docs.stripe.com/declines/codes
 */
const reasons: Readonly<Record<string, FailureReason>> = {
  insufficient_funds: final('insufficient_funds'),
  withdrawal_count_limit_exceeded: final('insufficient_funds'),
  card_velocity_exceeded: final('insufficient_funds'),
  expired_card: final('expired_card'),
  invalid_expiry_month: final('expired_card'),
  invalid_expiry_year: final('expired_card'),
  incorrect_cvc: final('incorrect_cvc'),
  invalid_cvc: final('incorrect_cvc'),
  card_not_supported: final('card_not_supported'),
  currency_not_supported: final('card_not_supported'),
  authentication_required: retryable('authentication_failed'),
  payment_intent_authentication_failure: retryable('authentication_failed'),
  processing_error: retryable('processing_error'),
  try_again_later: retryable('processing_error'),
  issuer_not_available: retryable('processing_error'),
  reenter_transaction: retryable('processing_error'),
  approve_with_id: retryable('processing_error'),
};

/** Stripe's decline in our words; the more exact code counts. */
export function toFailure(error: StripeError | null | undefined): FailureReason {
  const codes = [error?.decline_code, error?.code];
  const known = codes.map((code) => reasons[code ?? '']).find((reason) => reason !== undefined);
  return known ?? final('card_declined');
}
