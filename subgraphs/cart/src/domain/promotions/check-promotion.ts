import { isOneLine } from '../one-line.ts';
import { isPromoCode, normalizePromoCode } from '../promo-codes.ts';
import type { AmountsByCurrency, Promotion, PromotionKind } from './promotion.ts';
import type { PromotionProblem, PromotionProblemCode } from './promotion-problem.ts';

/** A promotion that somebody wants to be there. */
export type PromotionDraft = Omit<Promotion, 'id'>;

export const maxTitleLength = 100;

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const takesPercent: Record<PromotionKind, boolean> = {
  LINE_PERCENT: true,
  ORDER_PERCENT: true,
  ORDER_AMOUNT: false,
  FREE_SHIPPING: false,
};

/** Every reason why the draft cannot be a promotion; none when it can. One that is over can: so one is stopped. */
export function checkPromotion(draft: PromotionDraft): PromotionProblem[] {
  return [
    ...checkTitle(draft),
    ...when(draft.code !== undefined && !isPromoCode(normalizePromoCode(draft.code)), 'CODE_INVALID', 'code'),
    ...checkPercent(draft),
    ...checkAmounts(draft),
    ...checkPositive(draft.minimumSubtotals, 'minimumSubtotals'),
    ...checkSlugs(draft.categorySlugs, 'categorySlugs'),
    ...checkSlugs(draft.brandSlugs, 'brandSlugs'),
    ...when(isOverBeforeItStarts(draft), 'ENDS_BEFORE_START', 'endsAt'),
  ];
}

function checkTitle({ title }: PromotionDraft): PromotionProblem[] {
  if (title.trim() === '') return problem('TITLE_MISSING', 'title');
  if (title.trim().length > maxTitleLength) return problem('TITLE_TOO_LONG', 'title');
  return when(!isOneLine(title.trim()), 'TITLE_INVALID', 'title');
}

function checkPercent({ kind, percent }: PromotionDraft): PromotionProblem[] {
  if (!takesPercent[kind]) return when(percent !== undefined, 'PERCENT_NOT_OF_THIS_KIND', 'percent');
  if (percent === undefined) return problem('PERCENT_MISSING', 'percent');
  return when(!Number.isInteger(percent) || percent < 1 || percent > 100, 'PERCENT_OUT_OF_RANGE', 'percent');
}

function checkAmounts({ kind, amounts }: PromotionDraft): PromotionProblem[] {
  if (kind !== 'ORDER_AMOUNT') return when(amounts !== undefined, 'AMOUNTS_NOT_OF_THIS_KIND', 'amounts');
  if (Object.keys(amounts ?? {}).length === 0) return problem('AMOUNTS_MISSING', 'amounts');
  return checkPositive(amounts, 'amounts');
}

function checkPositive(amounts: AmountsByCurrency | undefined, field: string): PromotionProblem[] {
  const isPositive = (minor: number) => Number.isSafeInteger(minor) && minor > 0;
  return when(!Object.values(amounts ?? {}).every(isPositive), 'AMOUNT_NOT_POSITIVE', field);
}

/** An empty list could mean all or nothing: nobody shall have to guess which. */
function checkSlugs(slugs: readonly string[] | undefined, field: string): PromotionProblem[] {
  if (slugs?.length === 0) return problem('LIST_EMPTY', field);
  return (slugs ?? []).flatMap((slug, at) => when(!slugShape.test(slug), 'SLUG_INVALID', field, String(at)));
}

function isOverBeforeItStarts({ startsAt, endsAt }: PromotionDraft): boolean {
  return startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt;
}

function problem(code: PromotionProblemCode, ...path: string[]): PromotionProblem[] {
  return [{ code, path: ['input', ...path] }];
}

function when(isSo: boolean, code: PromotionProblemCode, ...path: string[]): PromotionProblem[] {
  return isSo ? problem(code, ...path) : [];
}
