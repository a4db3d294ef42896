/** An amount in the currency's smallest unit. */
export interface Money {
  /** A safe integer, e.g. cents. */
  minor: number;
  /** ISO 4217, e.g. `EUR`. */
  currency: string;
}

const digitsByCurrency = new Map<string, number>();

/** Decimals of a currency by ISO 4217: JPY 0, EUR 2, KWD 3. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** The amount as a decimal string, exact: `{ minor: 1999, currency: 'EUR' }` is `19.99`. */
export function decimalAmount({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Resolves the GraphQL type `Money`. */
export function moneyFields(money: Money): Money & { amount: string } {
  return { minor: money.minor, amount: decimalAmount(money), currency: money.currency };
}
