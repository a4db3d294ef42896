import type { Database } from '@prism/platform/database';
import { eq } from 'drizzle-orm';
import type { RefreshTokenStore } from '../application/stores.ts';
import { refreshTokens } from './tables.ts';

/** Refresh tokens in PostgreSQL, by hash. */
export function createRefreshTokenStore(database: Database): RefreshTokenStore {
  return {
    async lock(tokenHash) {
      const byHash = eq(refreshTokens.tokenHash, tokenHash);
      const [row] = await database.current().select().from(refreshTokens).where(byHash).for('update');
      if (!row) return undefined;
      const { sessionId, expiresAt, usedAt } = row;
      return { sessionId, expiresAt, ...(usedAt === null ? {} : { usedAt }) };
    },
    async insert(tokenHash, token) {
      await database
        .current()
        .insert(refreshTokens)
        .values({ ...token, tokenHash });
    },
    async markUsed(tokenHash, at) {
      await database.current().update(refreshTokens).set({ usedAt: at }).where(eq(refreshTokens.tokenHash, tokenHash));
    },
  };
}
