import { anyOf, type Database } from '@prism/platform/database';
import { and, eq, lte } from 'drizzle-orm';
import type { UpstreamGrant } from '../application/openid-provider.ts';
import type { UpstreamGrantStore } from '../application/stores.ts';
import { after } from '../domain/session.ts';
import type { Seal } from './seal.ts';
import { upstreamGrants } from './tables.ts';

/** Grants of outside providers in PostgreSQL, their refresh tokens sealed: each opens for its own session alone. */
export function createUpstreamGrantStore(database: Database, seal: Seal): UpstreamGrantStore {
  const current = () => database.current();
  const isOf = (sessionId: string) => eq(upstreamGrants.sessionId, sessionId);
  const toColumns = (sessionId: string, { refreshToken, validForMs }: UpstreamGrant, now: Date) => ({
    sealedRefreshToken: refreshToken === undefined ? null : seal.close(refreshToken, sessionId),
    checkAt: refreshToken === undefined ? null : after(now, validForMs),
  });
  return {
    async insert(sessionId, { subject, grant, now }) {
      await current()
        .insert(upstreamGrants)
        .values({ sessionId, subject, ...toColumns(sessionId, grant, now) });
    },
    async has(sessionId) {
      const rows = await current()
        .select({ subject: upstreamGrants.subject })
        .from(upstreamGrants)
        .where(isOf(sessionId));
      return rows.length > 0;
    },
    async lease(sessionId, now, until) {
      const isDue = and(isOf(sessionId), lte(upstreamGrants.checkAt, now));
      const [row] = await current().update(upstreamGrants).set({ checkAt: until }).where(isDue).returning();
      if (!row?.sealedRefreshToken) return undefined;
      const refreshToken = seal.open(row.sealedRefreshToken, sessionId);
      // Sealed with another secret: nobody can ask any more, as where there never was a token.
      if (refreshToken === undefined)
        await current().update(upstreamGrants).set({ checkAt: null }).where(isOf(sessionId));
      return refreshToken === undefined ? undefined : { refreshToken, subject: row.subject };
    },
    async renew(sessionId, { grant, now }) {
      await current()
        .update(upstreamGrants)
        .set(toColumns(sessionId, grant, now))
        .where(isOf(sessionId));
    },
    async forget(sessionIds) {
      await current().delete(upstreamGrants).where(anyOf(upstreamGrants.sessionId, sessionIds));
    },
  };
}
