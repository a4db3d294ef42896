/** Why reviews says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'RATING_INVALID'
  | 'TITLE_TOO_LONG'
  | 'BODY_TOO_SHORT'
  | 'BODY_TOO_LONG'
  | 'DISPLAY_NAME_TOO_LONG'
  | 'NOTE_TOO_LONG'
  | 'PRODUCT_NOT_FOUND'
  | 'PRODUCT_ARCHIVED'
  | 'REVIEW_NOT_FOUND'
  | 'REVIEW_NOT_PUBLISHED'
  | 'OWN_REVIEW';

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
