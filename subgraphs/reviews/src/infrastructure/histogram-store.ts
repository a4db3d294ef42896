import type { Database } from '@prism/platform/database';
import { eq } from 'drizzle-orm';
import type { HistogramStore } from '../application/ports.ts';
import { emptyHistogram, type Histogram } from '../domain/rating-summary.ts';
import { ratingHistograms as table } from './tables.ts';

type Stars = Omit<typeof table.$inferSelect, 'productId'>;

export function createHistogramStore(database: Database): HistogramStore {
  return {
    async lock(productId) {
      // A row that is not there cannot be locked: of two first reviews the second waits here.
      await database.current().insert(table).values({ productId }).onConflictDoNothing();
      const [row] = await database.current().select().from(table).where(eq(table.productId, productId)).for('update');
      return row ? toHistogram(row) : emptyHistogram;
    },
    async save(productId, histogram) {
      await database.current().update(table).set(toStars(histogram)).where(eq(table.productId, productId));
    },
  };
}

export function toHistogram({ stars1, stars2, stars3, stars4, stars5 }: Stars): Histogram {
  return { 1: stars1, 2: stars2, 3: stars3, 4: stars4, 5: stars5 };
}

export function toStars(histogram: Histogram): Stars {
  const { 1: stars1, 2: stars2, 3: stars3, 4: stars4, 5: stars5 } = histogram;
  return { stars1, stars2, stars3, stars4, stars5 };
}
