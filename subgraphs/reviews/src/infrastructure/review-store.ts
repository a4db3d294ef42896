import type { Database } from '@prism/platform/database';
import { isId } from '@prism/platform/ids';
import { and, eq, type SQL } from 'drizzle-orm';
import type { ReviewStore } from '../application/ports.ts';
import { toReview, toRow } from './review-rows.ts';
import { reviews } from './tables.ts';

export function createReviewStore(database: Database): ReviewStore {
  async function lockWhere(condition: SQL | undefined) {
    const [row] = await database.current().select().from(reviews).where(condition).for('update');
    return row && toReview(row);
  }

  return {
    lock: async (id) => (isId('rev', id) ? await lockWhere(eq(reviews.id, id)) : undefined),
    lockByAuthor: (customerId, productId) =>
      lockWhere(and(eq(reviews.customerId, customerId), eq(reviews.productId, productId))),
    async insert(review) {
      const inserted = await database
        .current()
        .insert(reviews)
        .values(toRow(review))
        .onConflictDoNothing({ target: [reviews.customerId, reviews.productId] })
        .returning({ id: reviews.id });
      return inserted.length > 0;
    },
    async update(review) {
      await database.current().update(reviews).set(toRow(review)).where(eq(reviews.id, review.id));
    },
  };
}
