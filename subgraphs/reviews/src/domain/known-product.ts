import { accept, type Decision, refuse } from './refusal.ts';

/** A product as far as reviews knows it from the catalog's events. */
export interface KnownProduct {
  id: string;
  isArchived: boolean;
}

/** What is on the shelves can be reviewed. */
export function checkReviewable(product: KnownProduct | undefined): Decision<KnownProduct> {
  if (!product) return refuse('PRODUCT_NOT_FOUND', 'input', 'productId');
  if (product.isArchived) return refuse('PRODUCT_ARCHIVED', 'input', 'productId');
  return accept(product);
}
