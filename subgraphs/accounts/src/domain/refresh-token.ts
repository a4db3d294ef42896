/** One link in the chain of a session's refresh tokens. */
export interface RefreshToken {
  sessionId: string;
  expiresAt: Date;
  /** When it was traded for the next one. */
  usedAt?: Date;
}

/**
 * Two tabs, or a request and its retry, may send the same token at once. Within this time after its use the later one
 * is only turned away; afterwards a used token is in the wrong hands.
 */
export const raceWindowMs = 10_000;

/** `rotate`: trade it. `race`: another request just did. `theft`: someone kept a used one. `expired`: too old. */
export type RefreshVerdict = 'rotate' | 'race' | 'theft' | 'expired';

/** What a refresh token found in the records is worth (OAuth 2.0 Security BCP, RFC 9700, 4.14.2). */
export function judgeRefresh(token: RefreshToken, now: Date): RefreshVerdict {
  if (token.usedAt) return now.getTime() - token.usedAt.getTime() < raceWindowMs ? 'race' : 'theft';
  return token.expiresAt > now ? 'rotate' : 'expired';
}
