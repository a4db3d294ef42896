/** What a promotion takes off. */
export type PromotionKind =
  /** `percent` off each line it is about. */
  | 'LINE_PERCENT'
  /** `percent` off what it is about, after the discounts of the lines. */
  | 'ORDER_PERCENT'
  /** `amounts` off what it is about, after the discounts of the lines and after percents. */
  | 'ORDER_AMOUNT'
  /** Standard shipping costs nothing. */
  | 'FREE_SHIPPING';

/** Minor units by currency (ISO 4217). */
export type AmountsByCurrency = Record<string, number>;

/** Something the shop takes off. Without a code it is a rule: it applies by itself. */
export interface Promotion {
  /** `prm_…` */
  id: string;
  title: string;
  code?: string;
  kind: PromotionKind;
  /** 1 to 100; of the kinds that take a percentage. */
  percent?: number;
  /** Of ORDER_AMOUNT; in other currencies it does not apply. */
  amounts?: AmountsByCurrency;
  /** From which subtotal of the whole cart on; in other currencies there is no minimum. */
  minimumSubtotals?: AmountsByCurrency;
  /** With `brandSlugs`: what it is about. Everything when both are left out. */
  categorySlugs?: string[];
  brandSlugs?: string[];
  /** From then on. */
  startsAt?: Date;
  /** Until before then. */
  endsAt?: Date;
}

/** What a promotion needs to know of a product. */
export interface PromotedProduct {
  /** From the root to the product's own category. */
  categorySlugs: readonly string[];
  brandSlug?: string;
}

/** Whether it is about the product: below one of its categories, or of one of its brands. */
export function isAbout({ categorySlugs, brandSlugs }: Promotion, product: PromotedProduct): boolean {
  if (!categorySlugs && !brandSlugs) return true;
  const isBelow = categorySlugs?.some((slug) => product.categorySlugs.includes(slug)) ?? false;
  return isBelow || (product.brandSlug !== undefined && (brandSlugs?.includes(product.brandSlug) ?? false));
}

export const hasStarted = ({ startsAt }: Promotion, now: Date): boolean => !startsAt || startsAt <= now;

export const hasEnded = ({ endsAt }: Promotion, now: Date): boolean => endsAt !== undefined && endsAt <= now;

/** Whether the promotion, by itself and now, may make the product cheaper. Free shipping does not. */
export function appliesToProduct(promotion: Promotion, product: PromotedProduct, now: Date): boolean {
  if (promotion.code !== undefined || promotion.kind === 'FREE_SHIPPING') return false;
  return hasStarted(promotion, now) && !hasEnded(promotion, now) && isAbout(promotion, product);
}
