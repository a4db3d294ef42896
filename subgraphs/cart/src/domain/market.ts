/** Where a cart is priced. */
export interface Market {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 4217. */
  currency: string;
}

/** Where the shop sells. */
export const shopMarkets: readonly Market[] = [
  { country: 'DE', currency: 'EUR' },
  { country: 'US', currency: 'USD' },
  { country: 'GB', currency: 'GBP' },
  { country: 'JP', currency: 'JPY' },
  { country: 'KW', currency: 'KWD' },
];

export function isShopMarket(market: Market): boolean {
  return shopMarkets.some((known) => isSameMarket(known, market));
}

export function isSameMarket(a: Market, b: Market): boolean {
  return a.country === b.country && a.currency === b.currency;
}
