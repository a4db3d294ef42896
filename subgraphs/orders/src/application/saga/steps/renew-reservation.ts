import { isRenewalDue } from '../../../domain/deadlines.ts';
import { refused, type Step } from '../step.ts';

/** The customer was at their bank for long: before money is taken, the stock must be certain. */
export const renewReservation: Step = {
  name: 'renew the reservation',
  isDone: (order, now) => !isRenewalDue(order, now),
  async take({ stock: hold }, { stock }) {
    if (hold.kind !== 'HELD') return [];
    const answer = await stock.renew(hold.reservationId);
    if (!answer.ok) return refused({ kind: 'STOCK', shortages: answer.shortages });
    return [{ type: 'ReservationRenewed', data: { expiresAt: answer.expiresAt.toISOString() } }];
  },
};
