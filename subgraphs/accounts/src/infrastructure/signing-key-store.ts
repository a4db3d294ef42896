import type { Database } from '@prism/platform/database';
import { eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { JWK } from 'jose';
import { signingKeys } from './tables.ts';

/** A key pair as it is kept. */
export interface StoredSigningKey {
  kid: string;
  publicJwk: JWK;
  sealedPrivateJwk: string;
  createdAt: Date;
}

/** Signing keys in PostgreSQL. */
export function createSigningKeyStore(database: Database) {
  const current = () => database.current();
  return {
    /** Makes everybody else who asks wait until the transaction ends: of many starts one makes the first key. */
    lockAll: async (): Promise<void> =>
      void (await current().execute(sql`select pg_advisory_xact_lock(hashtextextended('accounts signing keys', 0))`)),
    /** The newest, which is not to retire. */
    async findNewest(): Promise<StoredSigningKey | undefined> {
      const [row] = await current().select().from(signingKeys).where(isNull(signingKeys.retiredAt));
      return row;
    },
    /** Which signs now: the one that retires next, else the newest. */
    async findActive(now: Date): Promise<StoredSigningKey | undefined> {
      const signs = or(isNull(signingKeys.retiredAt), gt(signingKeys.retiredAt, now));
      const byEnd = sql`${signingKeys.retiredAt} asc nulls last`;
      const [row] = await current().select().from(signingKeys).where(signs).orderBy(byEnd).limit(1);
      return row;
    },
    /** Whatever was to sign for a while longer stops now. */
    async retireAll(at: Date): Promise<void> {
      const signs = or(isNull(signingKeys.retiredAt), gt(signingKeys.retiredAt, at));
      await current().update(signingKeys).set({ retiredAt: at }).where(signs);
    },
    async insert({ publicJwk, ...key }: StoredSigningKey): Promise<void> {
      await current()
        .insert(signingKeys)
        .values({ ...key, publicJwk: publicJwk as Record<string, string> });
    },
    async retire(kid: string, at: Date): Promise<void> {
      await current().update(signingKeys).set({ retiredAt: at }).where(eq(signingKeys.kid, kid));
    },
    /** The active one, and those that retired after `since`. */
    async published(since: Date): Promise<JWK[]> {
      const isPublished = or(isNull(signingKeys.retiredAt), gt(signingKeys.retiredAt, since));
      const rows = await current().select({ publicJwk: signingKeys.publicJwk }).from(signingKeys).where(isPublished);
      return rows.map(({ publicJwk }) => publicJwk);
    },
  };
}
