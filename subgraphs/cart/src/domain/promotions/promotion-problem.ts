export type PromotionProblemCode =
  | 'TITLE_MISSING'
  | 'TITLE_TOO_LONG'
  | 'TITLE_INVALID'
  | 'CODE_INVALID'
  | 'PERCENT_MISSING'
  | 'PERCENT_OUT_OF_RANGE'
  | 'PERCENT_NOT_OF_THIS_KIND'
  | 'AMOUNTS_MISSING'
  | 'AMOUNTS_NOT_OF_THIS_KIND'
  | 'AMOUNT_NOT_POSITIVE'
  | 'CURRENCY_REPEATED'
  | 'LIST_EMPTY'
  | 'SLUG_INVALID'
  | 'ENDS_BEFORE_START';

/** Why a draft cannot be a promotion. */
export interface PromotionProblem {
  code: PromotionProblemCode;
  /** From the root of `promotionUpsert`'s arguments. */
  path: string[];
}
