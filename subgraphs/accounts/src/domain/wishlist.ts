export interface Wishlist {
  /** `wsh_…` */
  id: string;
  customerId: string;
  /** Grows by one when a product comes or goes. */
  version: number;
}

export interface WishlistItem {
  /** `wli_…` */
  id: string;
  productId: string;
  addedAt: Date;
}

/** A list that nobody can scroll through any more. */
export const maxWishlistItems = 1_000;
