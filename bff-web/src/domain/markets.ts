/** Where the shop sells, the first without a word from the visitor. */
const markets = [
  { country: 'DE', currency: 'EUR' },
  { country: 'US', currency: 'USD' },
  { country: 'GB', currency: 'GBP' },
  { country: 'JP', currency: 'JPY' },
  { country: 'KW', currency: 'KWD' },
] as const;

export interface MarketOption {
  country: string;
  currency: string;
  languages: string[];
  label: string;
}

/** The markets to choose from, named in the reader's language: `Germany (EUR)`. */
export function marketOptions(language: string, languages: readonly string[]): MarketOption[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return markets.map(({ country, currency }) => ({
    country,
    currency,
    languages: [...languages],
    label: `${names.of(country)} (${currency})`,
  }));
}
