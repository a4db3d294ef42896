/** Where the shop sells. */
export const activeMarkets = [
  { country: 'DE', currency: 'EUR' },
  { country: 'US', currency: 'USD' },
  { country: 'GB', currency: 'GBP' },
  { country: 'JP', currency: 'JPY' },
  { country: 'KW', currency: 'KWD' },
] as const;

/** What prices are set in. A market's price is the one in its currency; markets of one currency share it. */
export const soldCurrencies: readonly string[] = [...new Set(activeMarkets.map(({ currency }) => currency))];
