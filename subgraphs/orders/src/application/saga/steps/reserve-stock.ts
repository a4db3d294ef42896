import { holdsStock } from '../../../domain/holds.ts';
import { refused, type Step } from '../step.ts';

/** Sets all lines aside, or none. */
export const reserveStock: Step = {
  name: 'reserve stock',
  isDone: ({ stock }) => stock.kind !== 'NONE',
  async take(order, { stock }) {
    const answer = await stock.reserve(order);
    if (!answer.ok) return refused({ kind: 'STOCK', shortages: answer.shortages });
    const { reservationId, expiresAt } = answer;
    return [{ type: 'StockReserved', data: { reservationId, expiresAt: expiresAt.toISOString() } }];
  },
  undo: {
    isNeeded: holdsStock,
    async take({ stock: hold }, { stock }) {
      if (hold.kind === 'NONE' || hold.kind === 'RETURNED') return [];
      const isSold = hold.kind === 'CONFIRMED' || (await stock.release(hold.reservationId)) === 'CONFIRMED';
      if (!isSold) return [{ type: 'StockReleased', data: {} }];
      await stock.putBack(hold.reservationId);
      return [{ type: 'StockReturned', data: {} }];
    },
  },
};
