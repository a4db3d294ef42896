/** Why payments says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'CART_NOT_FOUND'
  | 'PAYMENT_PROVIDER_UNAVAILABLE'
  | 'PAYMENT_METHOD_AMBIGUOUS'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'PAYMENT_METHOD_NOT_FOUND'
  | 'STEP_UP_REQUIRED'
  | 'PAYMENT_TOKEN_UNKNOWN'
  | 'RETURN_URL_NOT_ALLOWED'
  | 'PAYMENT_SESSION_NOT_FOUND'
  | 'PAYMENT_SESSION_EXPIRED'
  | 'PAYMENT_SESSION_USED'
  | 'PAYMENT_MISMATCH'
  | 'PAYMENT_NOT_FOUND'
  | 'PAYMENT_NOT_AUTHORIZED'
  | 'PAYMENT_NOT_CAPTURED'
  | 'PAYMENT_CAPTURED'
  | 'PAYMENT_BUSY'
  | 'AMOUNT_INVALID'
  | 'CURRENCY_INVALID'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG'
  | 'REFUND_TOO_HIGH'
  | 'REFUND_KEY_REUSED';

/** An expected failure, told to the one who asked. */
export interface Refusal {
  code: RefusalCode;
  /** Where in the arguments, from their root. */
  path: string[];
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal of one place in the arguments: `refuse('AMOUNT_INVALID', 'input', 'amountMinor')`. */
export const refuse = (code: RefusalCode, ...path: string[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, path }],
});
