import type { Market } from '@prism/platform/identity';

/** Where the shop sells; the first is the default. */
export const markets: readonly Market[] = [
  { country: 'DE', currency: 'EUR' },
  { country: 'US', currency: 'USD' },
  { country: 'GB', currency: 'GBP' },
  { country: 'JP', currency: 'JPY' },
  { country: 'KW', currency: 'KWD' },
];

/** What it speaks, BCP 47; the first is the default. */
export const languages = ['en', 'de'] as const;
