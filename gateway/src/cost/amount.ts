/** The operation's variables, as the client sent them or coerced. */
export type Values = Readonly<Record<string, unknown>>;

/** Points, or a length: a number where the text alone decides, else how it follows from the variables. */
export type Amount = number | ((values: Values) => number);

export function evaluate(amount: Amount, values: Values): number {
  return typeof amount === 'number' ? amount : amount(values);
}

export const add = (amounts: readonly Amount[]): Amount => fold(amounts, 0, (left, right) => left + right);

/** At least 0. */
export const largest = (amounts: readonly Amount[]): Amount => fold(amounts, 0, Math.max);

/** Nothing times anything is nothing, even where that is endless. */
export function multiply(left: Amount, right: Amount): Amount {
  if (typeof left === 'number' && typeof right === 'number') return times(left, right);
  if (left === 0 || right === 0) return 0;
  return (values) => times(evaluate(left, values), evaluate(right, values));
}

const times = (left: number, right: number): number => (left === 0 || right === 0 ? 0 : left * right);

/** What is known at once is made one number, so that only what variables decide is left for each request. */
function fold(amounts: readonly Amount[], start: number, join: (left: number, right: number) => number): Amount {
  let known = start;
  const open: ((values: Values) => number)[] = [];
  for (const amount of amounts) {
    if (typeof amount === 'number') known = join(known, amount);
    else open.push(amount);
  }
  if (open.length === 0) return known;
  return (values) => {
    let total = known;
    for (const amount of open) total = join(total, amount(values));
    return total;
  };
}
