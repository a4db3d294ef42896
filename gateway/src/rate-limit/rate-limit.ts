/** How much one key may use of something in a window of time. */
export interface RateLimit {
  /** Also the policy's name in the `RateLimit` headers. */
  name: string;
  points: number;
  windowSeconds: number;
}

/** Times the factor; at least 1, so that no limit turns into a ban. */
export function scaleLimit(limit: RateLimit, factor: number): RateLimit {
  return { ...limit, points: Math.max(1, Math.floor(limit.points * factor)) };
}

/** As `RateLimit-Policy` tells it, made once. */
export const policyText = ({ name, points, windowSeconds }: RateLimit): string =>
  `"${name}";q=${points};w=${windowSeconds}`;

/** More than the limit is refused anyway, and a number that a store cannot hold would look like its failure. */
export function wholePoints(limit: RateLimit, points: number): number {
  return points <= limit.points ? Math.max(0, Math.ceil(points)) : limit.points + 1;
}
