import type { Database } from '@prism/platform/database';
import { eq } from 'drizzle-orm';
import type { OrderLanguages } from '../application/ports.ts';
import { orderLanguages as table } from './tables.ts';

export function createOrderLanguages(database: Database): OrderLanguages {
  return {
    async remember(orderId, language, toldAt) {
      const insert = database.current().insert(table).values({ orderId, language, toldAt });
      await database.later(insert.onConflictDoNothing());
    },
    async of(orderId) {
      const { language } = table;
      const [row] = await database.current().select({ language }).from(table).where(eq(table.orderId, orderId));
      return row?.language;
    },
  };
}
