import { judge } from '../domain/judge-reservation.ts';
import { accept } from '../domain/refusal.ts';
import { type Actor, requireService } from './actor.ts';
import { become } from './become.ts';
import type { ReservationPorts } from './ports.ts';
import { type ReservationOutcome, refuseReservation, reservationNotFound } from './reservation-outcome.ts';

const outcomes = { confirm: 'CONFIRMED', release: 'RELEASED', return: 'RETURNED' } as const;

/** Sells what is held, gives it back, or takes back what was sold. What is so already answers as if it had just been done. */
export async function changeReservation(
  ports: ReservationPorts,
  { identity, requestId }: Actor,
  id: string,
  attempt: keyof typeof outcomes,
): Promise<ReservationOutcome> {
  requireService(identity);
  return ports.unitOfWork(async () => {
    const reservation = await ports.reservations.lock(id);
    if (!reservation) return reservationNotFound;
    const verdict = judge(attempt, reservation, ports.now());
    switch (verdict.kind) {
      case 'refused':
        return refuseReservation(id, verdict.code);
      case 'ran-out':
        await become(ports, reservation, 'EXPIRED', requestId);
        return refuseReservation(id, 'RESERVATION_EXPIRED');
      case 'becomes':
        return accept({ reservation: await become(ports, reservation, outcomes[attempt], requestId) });
      case 'stays':
        return accept({ reservation });
    }
  });
}
