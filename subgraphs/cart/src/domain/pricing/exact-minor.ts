/**
 * Arithmetic of amounts in minor units that is exact past what a float holds.
 * Every result is a safe integer of at least 0; a RangeError says that it would not be.
 */

export function multiplyMinor(unitMinor: number, quantity: number): number {
  return toMinor(BigInt(toMinor(BigInt(unitMinor))) * BigInt(quantity));
}

export function sumMinor(amounts: readonly number[]): number {
  return toMinor(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

/** So many percent (a whole number) of an amount, rounded to a whole minor unit, half to even. */
export function percentOf(amountMinor: number, percent: number): number {
  return portionOf(amountMinor, percent, 100);
}

/** So many parts of a whole (both whole numbers) of an amount, rounded to a whole minor unit, half to even. */
export function portionOf(amountMinor: number, parts: number, whole: number): number {
  return toMinor(divideHalfEven(BigInt(amountMinor) * BigInt(parts), BigInt(whole)));
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twiceRest = (dividend % divisor) * 2n;
  const roundsUp = twiceRest > divisor || (twiceRest === divisor && quotient % 2n === 1n);
  return roundsUp ? quotient + 1n : quotient;
}

function toMinor(amount: bigint): number {
  if (amount >= 0n && amount <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(amount);
  throw new RangeError(`Expected an amount from 0 to ${Number.MAX_SAFE_INTEGER} minor units, got ${amount}`);
}
