import { createHmac } from 'node:crypto';
import type { Database } from '@prism/platform/database';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { randomId } from './random-id.ts';
import type { ReadCard } from './read-card.ts';
import { cards } from './tables.ts';

export type VaultCard = typeof cards.$inferSelect;

/** How long a one-time token is good. */
const tokenMs = 60 * 60_000;

/** Cards behind tokens; numbers go no further than here. */
export function createCardVault(database: Database, secret: string) {
  const isAlive = (now: Date) =>
    or(isNull(cards.expiresAt), sql`${cards.expiresAt} > ${now.toISOString()}::timestamptz`);
  return {
    /** A one-time token. */
    async put({ card, expMonth, expYear }: ReadCard, now: Date): Promise<VaultCard> {
      const { number, brand, behavior } = card;
      const row = { id: randomId('tok'), behavior, brand, last4: number.slice(-4), expMonth, expYear };
      const fingerprint = createHmac('sha256', secret).update(number).digest('base64url');
      const expiresAt = new Date(now.getTime() + tokenMs);
      await database
        .current()
        .insert(cards)
        .values({ ...row, fingerprint, expiresAt });
      return { ...row, fingerprint, expiresAt, usedAt: null };
    },
    /** What a token stands for; undefined: unknown, used or too old. */
    async find(id: string, now: Date): Promise<VaultCard | undefined> {
      const condition = and(eq(cards.id, id), isNull(cards.usedAt), isAlive(now));
      const [found] = await database.current().select().from(cards).where(condition);
      return found;
    },
    /** The same, and a one-time token is used up: of two who try, one gets it. */
    async take(id: string, now: Date): Promise<VaultCard | undefined> {
      const used = sql`case when ${cards.expiresAt} is null then null else ${now.toISOString()}::timestamptz end`;
      const condition = and(eq(cards.id, id), isNull(cards.usedAt), isAlive(now));
      const [taken] = await database.current().update(cards).set({ usedAt: used }).where(condition).returning();
      return taken;
    },
    /** Keeps a card for later; its own token from then on. */
    async keep({ behavior, brand, last4, expMonth, expYear, fingerprint }: VaultCard): Promise<string> {
      const id = randomId('card');
      await database.current().insert(cards).values({ id, behavior, brand, last4, expMonth, expYear, fingerprint });
      return id;
    },
    async forget(id: string): Promise<void> {
      await database.current().delete(cards).where(eq(cards.id, id));
    },
    async sweep(now: Date): Promise<void> {
      await database.current().delete(cards).where(lt(cards.expiresAt, now));
    },
  };
}

export type CardVault = ReturnType<typeof createCardVault>;
