import type { CartLine } from './cart-line.ts';

/** Minor units. Numbers in JSON are exact up to 2^53: this leaves room above for tax of 12 % and what shipping costs. */
const most = 8_000_000_000_000_000n;

type Priced = Pick<CartLine, 'unitPriceMinor' | 'quantity'>;

/** Whether a cart with these lines comes to more, before any discount, than can be told exactly. */
export function isTooDear(lines: readonly Priced[]): boolean {
  return sumOf(lines) > most;
}

/** Whether a change makes a cart too dear. One that became so by itself, with new prices, may be made smaller step by step. */
export function outgrows(before: readonly Priced[], after: readonly Priced[]): boolean {
  return isTooDear(after) && sumOf(after) > sumOf(before);
}

/** Lines, in their order, that there is no more room for: they count nothing, and block. */
export function uncountedLines<L extends Priced>(lines: readonly L[]): L[] {
  let sum = 0n;
  return lines.filter((line) => {
    const next = sum + grossOf(line);
    if (next > most) return true;
    sum = next;
    return false;
  });
}

const sumOf = (lines: readonly Priced[]): bigint => lines.reduce((sum, line) => sum + grossOf(line), 0n);

const grossOf = ({ unitPriceMinor, quantity }: Priced): bigint => BigInt(unitPriceMinor) * BigInt(quantity);
