import { describe, expect, test } from 'vitest';
import { checkPromotion, type PromotionDraft } from './check-promotion.ts';
import { demoPromotions } from './demo-promotions.ts';
import type { PromotionProblemCode } from './promotion-problem.ts';

const percent: PromotionDraft = { title: 'Offer', kind: 'LINE_PERCENT', percent: 10 };
const amount: PromotionDraft = { title: 'Offer', kind: 'ORDER_AMOUNT', amounts: { EUR: 500 } };
const may = new Date('2026-05-01T00:00:00Z');
const june = new Date('2026-06-01T00:00:00Z');

describe('a draft', () => {
  test.each<[PromotionDraft]>([
    [percent],
    [amount],
    [{ title: 'Free', kind: 'FREE_SHIPPING', code: 'GRÜN-24' }],
    [{ ...percent, startsAt: may, endsAt: june, categorySlugs: ['mugs-and-cups'], minimumSubtotals: { JPY: 1 } }],
    [{ ...percent, endsAt: new Date(0) }],
    ...demoPromotions.map((promotion): [PromotionDraft] => [promotion]),
  ])('can be a promotion: %o', (draft) => {
    expect(checkPromotion(draft)).toEqual([]);
  });

  test.each<[PromotionProblemCode, string, PromotionDraft]>([
    ['TITLE_MISSING', 'title', { ...percent, title: '  ' }],
    ['TITLE_TOO_LONG', 'title', { ...percent, title: 'x'.repeat(101) }],
    ['CODE_INVALID', 'code', { ...percent, code: 'X' }],
    ['CODE_INVALID', 'code', { ...percent, code: 'TEN OFF' }],
    ['PERCENT_MISSING', 'percent', { title: 'Offer', kind: 'ORDER_PERCENT' }],
    ['PERCENT_OUT_OF_RANGE', 'percent', { ...percent, percent: 0 }],
    ['PERCENT_OUT_OF_RANGE', 'percent', { ...percent, percent: 101 }],
    ['PERCENT_OUT_OF_RANGE', 'percent', { ...percent, percent: 9.5 }],
    ['PERCENT_NOT_OF_THIS_KIND', 'percent', { ...amount, percent: 10 }],
    ['AMOUNTS_MISSING', 'amounts', { ...amount, amounts: {} }],
    ['AMOUNTS_MISSING', 'amounts', { title: 'Offer', kind: 'ORDER_AMOUNT' }],
    ['AMOUNTS_NOT_OF_THIS_KIND', 'amounts', { ...percent, amounts: { EUR: 500 } }],
    ['AMOUNT_NOT_POSITIVE', 'amounts', { ...amount, amounts: { EUR: 500, JPY: 0 } }],
    ['AMOUNT_NOT_POSITIVE', 'amounts', { ...amount, amounts: { EUR: 2 ** 53 } }],
    ['AMOUNT_NOT_POSITIVE', 'minimumSubtotals', { ...percent, minimumSubtotals: { EUR: -1 } }],
    ['LIST_EMPTY', 'categorySlugs', { ...percent, categorySlugs: [] }],
    ['LIST_EMPTY', 'brandSlugs', { ...percent, brandSlugs: [] }],
    ['SLUG_INVALID', 'brandSlugs.1', { ...percent, brandSlugs: ['aurora', 'Halden & Söhne'] }],
    ['ENDS_BEFORE_START', 'endsAt', { ...percent, startsAt: june, endsAt: may }],
    ['ENDS_BEFORE_START', 'endsAt', { ...percent, startsAt: may, endsAt: may }],
  ])('is refused with %s at %s: %o', (code, at, draft) => {
    expect(checkPromotion(draft)).toEqual([{ code, path: ['input', ...at.split('.')] }]);
  });

  test('is told everything that is wrong with it', () => {
    const wrong = { ...percent, title: '', code: '?', percent: 0, brandSlugs: [], startsAt: june, endsAt: may };
    expect(checkPromotion(wrong).map(({ path }) => path[1])).toEqual([
      'title',
      'code',
      'percent',
      'brandSlugs',
      'endsAt',
    ]);
  });
});
