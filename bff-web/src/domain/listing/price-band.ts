import { formatMoney, type Money, minorDigits } from '@prism/platform/money';
import { textsFor } from '../texts.ts';
import type { RangeFilter } from './listing-filter.ts';

/** The bounds in a value of a range facet, `10-50`, `-10` or `50-`; undefined for anything else. */
export function readBand(key: string, value: string): RangeFilter | undefined {
  const [, min, max] = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/.exec(value) ?? [];
  if (min === undefined && max === undefined) return undefined;
  return { key, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** `€10.00 – €50.00`, `up to €10.00`, `€50.00 and above`. */
export function bandLabel({ min, max }: RangeFilter, reader: { currency: string; language: string }): string {
  const texts = textsFor(reader.language);
  const show = (amount: string) => formatMoney(moneyOf(amount, reader.currency), reader.language);
  if (min === undefined) return texts.priceUpTo(show(max ?? '0'));
  return max === undefined ? texts.priceFrom(show(min)) : `${show(min)} – ${show(max)}`;
}

function moneyOf(amount: string, currency: string): Money {
  return { minor: Math.round(Number(amount) * 10 ** minorDigits(currency)), currency };
}
