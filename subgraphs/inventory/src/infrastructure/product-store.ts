import { anyOf, type Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, not, sql } from 'drizzle-orm';
import type { ProductStore, ToldProduct } from '../application/ports.ts';
import { products, variants } from './tables.ts';

export function createProductStore(database: Database): ProductStore {
  return {
    async remember(product) {
      if (!(await raiseVersion(database, product))) return false;
      await unlistOthers(database, product);
      await list(database, product);
      return true;
    },
    async findProductOf(variantId) {
      if (!isId('var', variantId)) return undefined;
      const { productId } = variants;
      const [row] = await database.current().select({ productId }).from(variants).where(eq(variants.id, variantId));
      return row?.productId;
    },
    async lockTold(productId) {
      const { toldStatus, toldVersion } = products;
      const [row] = await database
        .current()
        .select({ toldStatus, toldVersion })
        .from(products)
        .where(eq(products.id, productId))
        .for('no key update');
      return { version: row?.toldVersion ?? 0, ...(row?.toldStatus && { status: row.toldStatus }) };
    },
    async saveTold(productId, { status, version }) {
      const told = { toldStatus: status, toldVersion: version };
      await database.current().update(products).set(told).where(eq(products.id, productId));
    },
  };
}

/** False: the version is known or old. Of two at once the second waits here. */
async function raiseVersion(database: Database, { id, version }: ToldProduct): Promise<boolean> {
  const raised = await database
    .current()
    .insert(products)
    .values({ id, version })
    .onConflictDoUpdate({
      target: products.id,
      set: { version },
      setWhere: sql`${products.version} < ${version}`,
    })
    .returning({ id: products.id });
  return raised.length > 0;
}

async function unlistOthers(database: Database, { id, listedVariantIds }: ToldProduct): Promise<void> {
  const left = and(eq(variants.productId, id), not(anyOf(variants.id, listedVariantIds)));
  await database.current().update(variants).set({ isListed: false }).where(left);
}

async function list(database: Database, { id, listedVariantIds }: ToldProduct): Promise<void> {
  if (listedVariantIds.length === 0) return;
  const rows = listedVariantIds.map((variantId) => ({ id: variantId, productId: id, isListed: true }));
  await database
    .current()
    .insert(variants)
    .values(rows)
    .onConflictDoUpdate({ target: variants.id, set: { productId: id, isListed: true } });
}
