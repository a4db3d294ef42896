/** The same number of minor units in every currency of the shop. */
export const byCurrency = (minor: number): Record<string, number> =>
  Object.fromEntries(['EUR', 'USD', 'GBP', 'JPY', 'KWD'].map((currency) => [currency, minor]));
