/** Parts of a hundred thousand: 19,000 is 19 %, 6,875 is 6.875 %. */
export type TaxRate = number;

/** How the goods of a cart and their shipping are taxed. */
export type TaxRule =
  /** The prices contain it. */
  | { kind: 'INCLUDED'; standard: TaxRate; reduced?: ReducedRate }
  /** It comes on top of the prices. */
  | { kind: 'ADDED'; rate: TaxRate; isShippingTaxed: boolean }
  /** The shop takes none: what is due is between the shopper and customs. */
  | { kind: 'NONE' };

/** For goods below one of these categories. */
export interface ReducedRate {
  rate: TaxRate;
  categorySlugs: readonly string[];
}
