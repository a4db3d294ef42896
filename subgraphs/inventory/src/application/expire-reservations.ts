import { judge } from '../domain/judge-reservation.ts';
import { become } from './become.ts';
import type { ReservationPorts } from './ports.ts';

/** Reservations that are looked for at once. */
const batchSize = 100;

/**
 * Gives back what is held past its time; returns how much ran out. Each reservation is a unit of work of its own. However
 * many do this at once: under the lock of a reservation the second finds that it has run out already.
 * One that fails is told to `onFailure`, and does not stand in the way of the others.
 */
export async function expireReservations(
  ports: ReservationPorts,
  onFailure: (error: unknown, reservationId: string) => void,
): Promise<number> {
  let total = 0;
  for (let expired = batchSize; expired === batchSize; total += expired) {
    const ids = await ports.reservations.overdue(ports.now(), batchSize);
    expired = 0;
    for (const id of ids) if (await tryExpire(ports, id, onFailure)) expired++;
  }
  return total;
}

async function tryExpire(
  ports: ReservationPorts,
  id: string,
  onFailure: (error: unknown, reservationId: string) => void,
): Promise<boolean> {
  try {
    return await expire(ports, id);
  } catch (error) {
    onFailure(error, id);
    return false;
  }
}

function expire(ports: ReservationPorts, id: string): Promise<boolean> {
  return ports.unitOfWork(async () => {
    const reservation = await ports.reservations.lock(id);
    if (!reservation || judge('expire', reservation, ports.now()).kind !== 'becomes') return false;
    await become(ports, reservation, 'EXPIRED', undefined);
    return true;
  });
}
