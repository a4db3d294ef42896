/** How much one key may use of something in a window of time. */
export interface RateLimit {
  /** Also the policy's name in the `RateLimit` headers. */
  name: string;
  points: number;
  windowSeconds: number;
}

/** `address`: requests; `subject` and `address-points`: cost; `sign-in-…`: attempts. */
export const defaultLimits = [
  { name: 'address', points: 100, windowSeconds: 1 },
  { name: 'subject', points: 60_000, windowSeconds: 60 },
  { name: 'address-points', points: 120_000, windowSeconds: 60 },
  { name: 'sign-in-account', points: 5, windowSeconds: 60 },
  { name: 'sign-in-address', points: 20, windowSeconds: 60 },
] as const satisfies readonly RateLimit[];

/** Times the factor; at least 1, so that no limit turns into a ban. */
export function scaleLimit(limit: RateLimit, factor: number): RateLimit {
  return { ...limit, points: Math.max(1, Math.floor(limit.points * factor)) };
}
