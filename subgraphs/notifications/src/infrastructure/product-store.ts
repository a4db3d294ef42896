import type { Database } from '@prism/platform/database';
import { eq, sql } from 'drizzle-orm';
import type { ProductStore } from '../application/ports.ts';
import { productStocks, products } from './tables.ts';

export function createProductStore(database: Database): ProductStore {
  return {
    async remember({ id, name, slug, version }) {
      await database
        .current()
        .insert(products)
        .values({ id, name, slug, version })
        .onConflictDoUpdate({
          target: products.id,
          set: { name, slug, version },
          setWhere: sql`${products.version} < ${version}`,
        });
    },
    async changeStock(productId, status, version) {
      const [before] = await database
        .current()
        .select()
        .from(productStocks)
        .where(eq(productStocks.productId, productId))
        .for('update');
      if (before && before.version >= version) return undefined;
      await database
        .current()
        .insert(productStocks)
        .values({ productId, status, version })
        .onConflictDoUpdate({ target: productStocks.productId, set: { status, version } });
      return before?.status;
    },
  };
}
