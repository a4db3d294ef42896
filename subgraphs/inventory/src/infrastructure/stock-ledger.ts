import type { Database } from '@prism/platform/database';
import type { StockLedger } from '../application/ports.ts';
import { stockAdjustments } from './tables.ts';

export function createStockLedger(database: Database): StockLedger {
  return {
    async append(adjustment) {
      await database.current().insert(stockAdjustments).values(adjustment);
    },
  };
}
