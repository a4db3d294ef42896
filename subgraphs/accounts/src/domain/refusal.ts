/** Why accounts says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_CONTAINS_EMAIL'
  | 'INVALID_CREDENTIALS'
  | 'SIGN_IN_EXPIRED'
  | 'SIGN_IN_REFUSED'
  | 'EMAIL_NOT_VERIFIED'
  | 'ACCOUNT_NOT_LINKED'
  | 'REFRESH_TOKEN_INVALID'
  | 'REFRESH_TOKEN_SUPERSEDED'
  | 'SESSION_NOT_FOUND'
  | 'RESET_TOKEN_INVALID'
  | 'STEP_UP_REQUIRED'
  | 'STEP_UP_REFUSED'
  | 'DEVICE_HAS_NO_KEY'
  | 'CUSTOMER_NOT_FOUND'
  | 'OWN_ADMIN_ROLE'
  | 'ADDRESS_NOT_FOUND'
  | 'ADDRESS_LIMIT_REACHED'
  | 'VERSION_CONFLICT'
  | 'WISHLIST_FULL';

/** An expected failure, told to the one who asked. */
export interface Refusal {
  code: RefusalCode;
  /** Where in the input, from the root of the arguments. */
  path: string[];
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, ...path: string[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, path }],
});
