import { soldCurrencies } from './markets.ts';
import { accept, type Decision, type Refusal, type RefusalCode } from './refusal.ts';

/** What a variant costs in one currency; sums in the currency's smallest unit. */
export interface Price {
  /** ISO 4217. */
  currency: string;
  currentMinor: number;
  /** The price before the sale; always above the current one. */
  compareAtMinor?: number;
  /** The sale ends then: the price returns to `compareAtMinor`. */
  validUntil?: Date;
}

/** A cart full of the dearest still adds up to an exact number (below 2^53). */
export const highestMinor = 1_000_000_000_000;

/** The price that counts now: that of the sale while it lasts. */
export function priceAt(price: Price, now: Date): Price {
  const { currency, compareAtMinor, validUntil } = price;
  if (!validUntil || validUntil > now || compareAtMinor === undefined) return price;
  return { currency, currentMinor: compareAtMinor };
}

/** Whole percent saved, rounded down so that no sale promises too much; undefined below one percent or without a sale. */
export function percentOff({ currentMinor, compareAtMinor }: Price): number | undefined {
  if (compareAtMinor === undefined) return undefined;
  const percent = Number((BigInt(compareAtMinor - currentMinor) * 100n) / BigInt(compareAtMinor));
  return percent > 0 ? percent : undefined;
}

/** The price, or every reason why it cannot be one. Paths are below `input`. */
export function checkPrice(price: Price, now: Date): Decision<Price> {
  const refusals = priceRules.flatMap(({ code, field, message, holds }) =>
    holds(price, now) ? [] : [{ code, message: message(price), path: ['input', field] } satisfies Refusal],
  );
  return refusals.length > 0 ? { ok: false, refusals } : accept(price);
}

interface PriceRule {
  code: RefusalCode;
  field: string;
  holds(price: Price, now: Date): boolean;
  message(price: Price): string;
}

const isSum = (minor: number): boolean => Number.isSafeInteger(minor) && minor > 0 && minor <= highestMinor;

const priceRules: readonly PriceRule[] = [
  {
    code: 'CURRENCY_NOT_SOLD',
    field: 'currency',
    holds: ({ currency }) => soldCurrencies.includes(currency),
    message: ({ currency }) => `Expected one of ${soldCurrencies.join(', ')}, got ${currency}.`,
  },
  {
    code: 'PRICE_INVALID',
    field: 'currentMinor',
    holds: ({ currentMinor }) => isSum(currentMinor),
    message: ({ currentMinor }) => `Expected a price of 1 to ${highestMinor}, got ${currentMinor}.`,
  },
  {
    code: 'PRICE_INVALID',
    field: 'compareAtMinor',
    holds: ({ currentMinor, compareAtMinor }) =>
      compareAtMinor === undefined || (isSum(compareAtMinor) && compareAtMinor > currentMinor),
    message: ({ currentMinor, compareAtMinor }) =>
      `Expected a price before the sale above ${currentMinor} and up to ${highestMinor}, got ${compareAtMinor}.`,
  },
  {
    code: 'PRICE_INVALID',
    field: 'validUntil',
    holds: ({ compareAtMinor, validUntil }, now) =>
      validUntil === undefined || (compareAtMinor !== undefined && validUntil > now),
    message: () => 'Expected the end of a sale in the future, beside the price before the sale.',
  },
];
