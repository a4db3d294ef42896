import { formatMoney, type Money, spellMoney } from '@prism/platform/money';
import { textsFor } from './texts.ts';

export interface PriceDisplay {
  current: string;
  was: string | null;
  percentOff: number | null;
  screenReader: string;
}

/** A price for the page. A former price that is not higher is not shown. */
export function displayPrice(current: Money, compareAt: Money | null | undefined, language: string): PriceDisplay {
  const shown = formatMoney(current, language);
  const spoken = spellMoney(current, language);
  if (!compareAt || compareAt.minor <= current.minor) {
    return { current: shown, was: null, percentOff: null, screenReader: spoken };
  }
  return {
    current: shown,
    was: formatMoney(compareAt, language),
    percentOff: percentOff(current.minor, compareAt.minor),
    screenReader: textsFor(language).reducedPrice(spoken, spellMoney(compareAt, language)),
  };
}

/** Whole percent, rounded down so that no sale promises too much; null below one. Exact: prices may be past 2^46. */
function percentOff(minor: number, formerMinor: number): number | null {
  const percent = Number((BigInt(formerMinor - minor) * 100n) / BigInt(formerMinor));
  return percent > 0 ? percent : null;
}
