/** Why the catalog says no: stable, for programs. */
export type RefusalCode =
  | 'PRODUCT_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'CATEGORY_NOT_FOUND'
  | 'BRAND_NOT_FOUND'
  | 'VERSION_CONFLICT'
  | 'NAME_INVALID'
  | 'SUBTITLE_INVALID'
  | 'ATTRIBUTES_INVALID'
  | 'SLUG_INVALID'
  | 'SLUG_TAKEN'
  | 'SKU_INVALID'
  | 'SKU_TAKEN'
  | 'TITLE_INVALID'
  | 'OPTIONS_INVALID'
  | 'OPTIONS_MISMATCH'
  | 'OPTIONS_TAKEN'
  | 'WEIGHT_INVALID'
  | 'UNIT_COST_INVALID'
  | 'VARIANT_LIMIT_REACHED'
  | 'PRICE_INVALID'
  | 'CURRENCY_NOT_SOLD'
  | 'PRICE_MISSING'
  | 'STATUS_NOT_REACHABLE';

/** An expected failure, told to the one who asked. */
export interface Refusal {
  code: RefusalCode;
  /** Says what was expected and what came. */
  message: string;
  /** Where in the input, from the root of the arguments. */
  path: string[];
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, message: string, ...path: string[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, message, path }],
});
