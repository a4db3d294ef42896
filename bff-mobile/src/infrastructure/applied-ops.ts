import { anyOf, type Database } from '@prism/platform/database';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { AppliedOps } from '../application/ports.ts';
import { appliedOps as table } from './tables.ts';

/** As long as the keys of all other mutations. */
const keepMs = 7 * 24 * 3_600_000;

/** What was applied then or before is forgotten. */
export const appliedExpiry = (now: Date): Date => new Date(now.getTime() - keepMs);

export function createAppliedOps(database: Database, now: () => Date): AppliedOps {
  return {
    async find(subject, keys) {
      const { key, fingerprint } = table;
      const isKnown = and(eq(table.subject, subject), anyOf(key, keys), gt(table.appliedAt, appliedExpiry(now())));
      const rows = await database.current().select({ key, fingerprint }).from(table).where(isKnown);
      return new Map(rows.map((row) => [row.key, row.fingerprint]));
    },
    async record(subject, { key, fingerprint }) {
      const appliedAt = now();
      const written = await database
        .current()
        .insert(table)
        .values({ subject, key, fingerprint, appliedAt })
        .onConflictDoUpdate({
          target: [table.subject, table.key],
          set: { fingerprint, appliedAt },
          setWhere: lte(table.appliedAt, appliedExpiry(appliedAt)),
        })
        .returning({ key: table.key });
      return written.length > 0;
    },
  };
}
