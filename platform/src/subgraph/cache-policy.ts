/** How long an answer stays good, in seconds, and for whom: everybody, or the one who asked. */
export interface CachePolicy {
  maxAge: number;
  scope: 'PUBLIC' | 'PRIVATE';
}

/** Where the policy of an answer travels, beside its data, from a subgraph to the gateway. */
export const cacheControlExtension = 'cacheControl';

/** Nobody may keep the answer. */
export const notKept: CachePolicy = { maxAge: 0, scope: 'PRIVATE' };

/** Has nothing to say: what the others say counts. */
export const noOpinion: CachePolicy = { maxAge: Number.POSITIVE_INFINITY, scope: 'PUBLIC' };

/** What satisfies both: the shorter time, the fewer people. */
export function stricter(one: CachePolicy, other: CachePolicy): CachePolicy {
  return {
    maxAge: Math.min(one.maxAge, other.maxAge),
    scope: one.scope === 'PRIVATE' ? 'PRIVATE' : other.scope,
  };
}

/** Whether somebody may keep the answer. Where nobody had an opinion, nobody may. */
export function isKept({ maxAge }: CachePolicy): boolean {
  return maxAge > 0 && Number.isFinite(maxAge);
}

const longestSeconds = 365 * 24 * 3_600;

/** The policy that an answer's extension tells; what cannot be read is not kept. At most a year. */
export function readCachePolicy(extension: unknown): CachePolicy {
  const { maxAge, scope } = (extension ?? {}) as Partial<Record<keyof CachePolicy, unknown>>;
  if (typeof maxAge !== 'number' || !Number.isSafeInteger(maxAge) || maxAge <= 0) return notKept;
  return { maxAge: Math.min(maxAge, longestSeconds), scope: scope === 'PUBLIC' ? 'PUBLIC' : 'PRIVATE' };
}
