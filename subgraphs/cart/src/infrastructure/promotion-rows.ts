import type { Promotion } from '../domain/promotions/promotion.ts';
import type { promotions } from './tables.ts';

type PromotionRow = typeof promotions.$inferSelect;

export function toPromotionRow(promotion: Promotion): PromotionRow {
  const { code = null, percent = null, amounts = null, minimumSubtotals = null, ...rest } = promotion;
  const { categorySlugs = null, brandSlugs = null, startsAt = null, endsAt = null } = promotion;
  return { ...rest, code, percent, amounts, minimumSubtotals, categorySlugs, brandSlugs, startsAt, endsAt };
}

export function toPromotion(row: PromotionRow): Promotion {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Promotion;
}
