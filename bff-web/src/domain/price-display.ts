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
  const texts = textsFor(language);
  const spoken = spellMoney(current, language);
  if (!compareAt || compareAt.minor <= current.minor) {
    return { current: formatMoney(current, language), was: null, percentOff: null, screenReader: spoken };
  }
  return {
    current: formatMoney(current, language),
    was: formatMoney(compareAt, language),
    percentOff: Math.floor((1 - current.minor / compareAt.minor) * 100),
    screenReader: texts.reducedPrice(spoken, spellMoney(compareAt, language)),
  };
}
