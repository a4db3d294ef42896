import type { Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { MethodStore } from '../application/ports.ts';
import type { SavedMethod } from '../domain/saved-method.ts';
import { paymentMethods as methods } from './tables.ts';

export function createMethodStore(database: Database): MethodStore {
  return {
    async list(ownerId) {
      const rows = await database
        .current()
        .select()
        .from(methods)
        .where(and(eq(methods.ownerId, ownerId), isNull(methods.detachedAt)))
        .orderBy(desc(methods.usedAt), desc(methods.id));
      return rows.map((row, at) => ({ ...toMethod(row), isDefault: at === 0 }));
    },
    async keep(method, now) {
      await database
        .current()
        .insert(methods)
        .values({ ...method, usedAt: now })
        .onConflictDoNothing();
    },
    async touch(ownerId, token, now) {
      const isTheirs = and(eq(methods.ownerId, ownerId), eq(methods.token, token), isNull(methods.detachedAt));
      await database.current().update(methods).set({ usedAt: now }).where(isTheirs);
    },
    async detach(ownerId, id, now) {
      if (!isId('pmt', id)) return undefined;
      const [row] = await database
        .current()
        .update(methods)
        .set({ detachedAt: sql`coalesce(${methods.detachedAt}, ${now.toISOString()}::timestamptz)` })
        .where(and(eq(methods.id, id), eq(methods.ownerId, ownerId)))
        .returning({ provider: methods.provider, token: methods.token });
      return row;
    },
  };
}

function toMethod(row: typeof methods.$inferSelect): Omit<SavedMethod, 'isDefault'> {
  const { id, ownerId, provider, token, fingerprint, summary, customer, expiresMonth, expiresYear } = row;
  return {
    ...{ id, ownerId, provider, token, fingerprint, summary },
    ...(customer !== null && { customer }),
    ...(expiresMonth !== null && { expiresMonth }),
    ...(expiresYear !== null && { expiresYear }),
  };
}
