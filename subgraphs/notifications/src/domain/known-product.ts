/** A product as far as it is told of in words. */
export interface KnownProduct {
  id: string;
  name: string;
  /** It stands at `/shop/p/<slug>`. */
  slug: string;
}
