import type { ProductStatus } from './product.ts';

/** How someone came to a product: by an id that something refers to, or by a public address (slug, SKU). */
export type Road = 'id' | 'address';

/**
 * Who may see a product. Shoppers see what is on the shelves. An archived product can still be read by id, because
 * old orders, reviews and wishlists refer to it, but its address is gone. Drafts are for administrators.
 */
export function isVisible(status: ProductStatus, road: Road, isAdmin: boolean): boolean {
  switch (status) {
    case 'ACTIVE':
      return true;
    case 'ARCHIVED':
      return isAdmin || road === 'id';
    case 'DRAFT':
      return isAdmin;
    default:
      return status satisfies never;
  }
}

/** Who may see a variant of a product that they see: one without a price in some market is not on the shelves yet. */
export function isVariantVisible(isListed: boolean, isBackOffice: boolean): boolean {
  return isListed || isBackOffice;
}
