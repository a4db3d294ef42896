import { type Database, insertRows } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { eq, sql } from 'drizzle-orm';
import type { Neighbourhood } from '../application/ports.ts';
import { knownProducts, purchases, reviewers } from './tables.ts';

export function createNeighbourhood(database: Database): Neighbourhood {
  return {
    async findProduct(id) {
      if (!isId('prd', id)) return undefined;
      const { isArchived } = knownProducts;
      const [row] = await database
        .current()
        .select({ id: knownProducts.id, isArchived })
        .from(knownProducts)
        .where(eq(knownProducts.id, id));
      return row;
    },
    async rememberProduct({ id, isArchived, version }) {
      await database
        .current()
        .insert(knownProducts)
        .values({ id, isArchived, version })
        .onConflictDoUpdate({
          target: knownProducts.id,
          set: { isArchived, version },
          setWhere: sql`${knownProducts.version} < ${version}`,
        });
    },
    async rememberReviewer({ customerId, firstName = null, lastInitial = null }) {
      await database
        .current()
        .insert(reviewers)
        .values({ customerId, firstName, lastInitial })
        .onConflictDoUpdate({ target: reviewers.customerId, set: { firstName, lastInitial } });
    },
    rememberPurchase: ({ orderId, customerId, productIds }) =>
      insertRows(
        database,
        purchases,
        productIds.map((productId) => ({ orderId, productId, customerId })),
      ),
    async forgetPurchase(orderId) {
      await database.current().delete(purchases).where(eq(purchases.orderId, orderId));
    },
  };
}
