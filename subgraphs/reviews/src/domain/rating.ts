/** Whole stars. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** From worst to best. */
export const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

export function isRating(value: number): value is Rating {
  return (ratings as readonly number[]).includes(value);
}
