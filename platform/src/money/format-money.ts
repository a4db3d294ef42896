import { decimalAmount, type Money } from './money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** The amount for a reader of this language (BCP 47): `€19.99`, `19,99 €`, `￥1,200`. */
export function formatMoney(money: Money, language: string): string {
  return formatFor(money.currency, language, 'narrowSymbol').format(exact(money));
}

/** The same with the currency's name in words, for screen readers: `19.99 euros`. */
export function spellMoney(money: Money, language: string): string {
  return formatFor(money.currency, language, 'name').format(exact(money));
}

/** Intl formats decimal strings exactly, past what a float holds. */
function exact(money: Money): Intl.StringNumericLiteral {
  return decimalAmount(money) as Intl.StringNumericLiteral;
}

function formatFor(currency: string, language: string, currencyDisplay: 'narrowSymbol' | 'name'): Intl.NumberFormat {
  const key = `${language}|${currency}|${currencyDisplay}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
    formats.set(key, format);
  }
  return format;
}
