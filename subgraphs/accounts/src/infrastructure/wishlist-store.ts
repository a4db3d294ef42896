import { anyOf, type Database } from '@prism/platform/database';
import { and, count, desc, eq } from 'drizzle-orm';
import type { WishlistStore } from '../application/stores.ts';
import { behind, pageOf } from './keyset.ts';
import { wishlistItems, wishlists } from './tables.ts';

/** Wishlists in PostgreSQL. */
export function createWishlistStore(database: Database): WishlistStore {
  const rows = () => database.current().select().from(wishlists);
  return {
    findMany: (ids) => rows().where(anyOf(wishlists.id, ids)),
    ofCustomers: (customerIds) => rows().where(anyOf(wishlists.customerId, customerIds)),
    async lockOf(customerId) {
      const [row] = await rows().where(eq(wishlists.customerId, customerId)).for('update');
      return row;
    },
    async insert(wishlist) {
      await database.current().insert(wishlists).values(wishlist);
    },
    async update({ id, version }) {
      await database.current().update(wishlists).set({ version }).where(eq(wishlists.id, id));
    },
    ...createItemStore(database),
  };
}

const item = { id: wishlistItems.id, productId: wishlistItems.productId, addedAt: wishlistItems.addedAt };

function createItemStore(
  database: Database,
): Pick<WishlistStore, 'items' | 'countItems' | 'wishedProducts' | 'insertItem' | 'deleteItem'> {
  return {
    async items(wishlistId, request) {
      const found = await database
        .current()
        .select(item)
        .from(wishlistItems)
        .where(and(eq(wishlistItems.wishlistId, wishlistId), behind(request, wishlistItems.addedAt, wishlistItems.id)))
        .orderBy(desc(wishlistItems.addedAt), desc(wishlistItems.id))
        .limit(request.first + 1);
      return pageOf(found, request, (row) => row);
    },
    async countItems(wishlistId) {
      const ofList = eq(wishlistItems.wishlistId, wishlistId);
      const [row] = await database.current().select({ count: count() }).from(wishlistItems).where(ofList);
      return row?.count ?? 0;
    },
    async wishedProducts(customerId, productIds) {
      const found = await database
        .current()
        .select({ productId: wishlistItems.productId })
        .from(wishlistItems)
        .innerJoin(wishlists, eq(wishlists.id, wishlistItems.wishlistId))
        .where(and(eq(wishlists.customerId, customerId), anyOf(wishlistItems.productId, productIds)));
      return found.map(({ productId }) => productId);
    },
    async insertItem(wishlistId, added) {
      await database
        .current()
        .insert(wishlistItems)
        .values({ ...added, wishlistId });
    },
    async deleteItem(wishlistId, productId) {
      const one = and(eq(wishlistItems.wishlistId, wishlistId), eq(wishlistItems.productId, productId));
      const deleted = await database.current().delete(wishlistItems).where(one).returning({ id: wishlistItems.id });
      return deleted.length > 0;
    },
  };
}
