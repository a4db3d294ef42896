import { PrismError } from '../errors/index.ts';

/** Entries one page may have. */
export const maxPageSize = 100;

/** The argument `first` of a list, checked: 1 to 100. Throws BAD_USER_INPUT. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= maxPageSize) return first;
  throw new PrismError('BAD_USER_INPUT', `Expected first to be 1 to ${maxPageSize}, got ${first}.`);
}
