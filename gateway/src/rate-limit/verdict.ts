/** What to take from one key's share of a policy. */
export interface Charge {
  /** Name of a limit. */
  policy: string;
  key: string;
  /** Whole and not negative. */
  points: number;
}

/** A policy as it stands for the charged key. */
export interface PolicyState {
  name: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Until all of `limit` is there again. */
  resetSeconds: number;
  /** Name, limit and window as `RateLimit-Policy` tells them. */
  policy: string;
}

/** What became of one charge. */
export interface Outcome {
  allowed: boolean;
  state: PolicyState;
  /** Gives back what was charged and not used: at most what was charged, to the same window, and nothing once that is over. Never throws. */
  giveBack(points: number): void;
}

/** One limit, over all keys. The answer is there at once where it is counted in memory. */
export type Bucket = (charge: Charge) => Outcome | Promise<Outcome>;

export type RateLimitVerdict = Verdict & { policies: readonly PolicyState[]; outcomes: readonly Outcome[] };

type Verdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

export function toVerdict(outcomes: readonly Outcome[]): RateLimitVerdict {
  const policies = outcomes.map(({ state }) => state);
  let waitSeconds = 0;
  for (const { allowed, state } of outcomes) if (!allowed) waitSeconds = Math.max(waitSeconds, state.resetSeconds, 1);
  return waitSeconds === 0
    ? { allowed: true, policies, outcomes }
    : { allowed: false, policies, outcomes, retryAfterSeconds: waitSeconds };
}
