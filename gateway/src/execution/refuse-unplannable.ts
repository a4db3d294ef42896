import { PrismError } from '@prism/platform/errors';

/** How the stock planner says that an operation is beyond it; it has no codes for that. */
const limits = [
  /^Too many options generated/,
  /^Number of non-local selections exceeds/,
  /^Exceeded maximum recursive selections/,
  // What several interface objects require of each other below fragments.
  /^Cannot add selection of field/,
];

/**
 * Tells an operation that is too much for the planner (a RangeError is its stack) from a failure of ours.
 * @throws PrismError QUERY_TOO_COMPLEX for the former, the error itself for the latter.
 */
export function refuseUnplannable(error: unknown): never {
  const isBeyond =
    error instanceof Error && (error.name === 'RangeError' || limits.some((limit) => limit.test(error.message)));
  if (!isBeyond) throw error;
  throw new PrismError('QUERY_TOO_COMPLEX', 'The operation expected to be simpler.', { cause: error });
}
