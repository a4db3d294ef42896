/** How long a device may think about a challenge, in ms: a person has to look at it, and no more. */
export const challengeLifetimeMs = 2 * 60_000;

const failuresAtMost = 5;

/** Whether somebody has guessed often enough to be somebody else. */
export const isLastFailure = (failures: number): boolean => failures >= failuresAtMost;
