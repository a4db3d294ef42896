import { normalizePromoCode } from '../promo-codes.ts';
import type { Promotion } from '../promotions/promotion.ts';
import type { CodeAnswer, CodeReason } from './priced-cart.ts';

/** Tells of every code whether its promotion was `used`, and if not, why; without an own reason another one was better. */
export function answerCodes(
  codes: readonly string[],
  promotions: readonly Promotion[],
  { used, whyNot }: { used: ReadonlySet<string>; whyNot: (promotion: Promotion) => CodeReason | undefined },
): CodeAnswer[] {
  const byCode = new Map(
    promotions.flatMap((promotion) =>
      promotion.code === undefined ? [] : [[normalizePromoCode(promotion.code), promotion]],
    ),
  );
  return codes.map((code) => {
    const promotion = byCode.get(normalizePromoCode(code));
    if (!promotion) return { code, applicable: false, reason: 'UNKNOWN' };
    if (used.has(promotion.id)) return { code, applicable: true };
    return { code, applicable: false, reason: whyNot(promotion) ?? 'BETTER_ONE_APPLIES' };
  });
}
