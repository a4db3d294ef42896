import type { Step } from '../step.ts';

/** Takes the stock for good. One that ran out in the last moment is renewed first, by the step that does that. */
export const confirmReservation: Step = {
  name: 'confirm the reservation',
  isDone: ({ stock }) => stock.kind === 'CONFIRMED',
  async take({ stock: hold }, { stock }) {
    if (hold.kind !== 'HELD') return [];
    const answer = await stock.confirm(hold.reservationId);
    return [{ type: answer === 'CONFIRMED' ? 'ReservationConfirmed' : 'ReservationExpired', data: {} }];
  },
};
