/** All there is of one variant, over all warehouses. */
export interface VariantStock {
  variantId: string;
  productId: string;
  /** The catalog sells it: its product is on the shelves and has this variant. */
  isListed: boolean;
  /** It may be ordered before it has come. */
  takesBackorders: boolean;
  /** On hand and not reserved. */
  available: number;
  /** When the next delivery is expected, at whichever warehouse it comes first. */
  restockAt?: Date;
}
