import type { Database } from '@prism/platform/database';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { SavedProducts } from '../application/ports.ts';
import { savedProducts as table } from './tables.ts';

export function createSavedProducts(database: Database, now: () => Date): SavedProducts {
  return {
    async remember(products) {
      if (products.length === 0) return 0;
      const changedAt = now();
      // In one order, by everybody: two that remember the same products must not wait for each other in a circle.
      const rows = products.map((product) => ({ ...product, changedAt })).sort(byProduct);
      const written = await database
        .current()
        .insert(table)
        .values(rows)
        .onConflictDoUpdate({
          target: [table.subject, table.productId],
          set: {
            isPresent: sql`excluded.is_present`,
            version: sql`excluded.version`,
            changedAt: sql`excluded.changed_at`,
          },
          setWhere: sql`${table.version} < excluded.version`,
        })
        // Of a row that was there before, xmax is the transaction that changes it.
        .returning({ isNew: sql<boolean>`xmax = 0` });
      return written.filter(({ isNew }) => isNew).length;
    },
    async holders(productId, { after, limit }) {
      const rows = await database
        .current()
        .select({ subject: table.subject })
        .from(table)
        .where(and(eq(table.productId, productId), eq(table.isPresent, true), gt(table.subject, after)))
        .orderBy(asc(table.subject))
        .limit(limit);
      return rows.map(({ subject }) => subject);
    },
  };
}

const byProduct = (a: { productId: string }, b: { productId: string }) => (a.productId < b.productId ? -1 : 1);
