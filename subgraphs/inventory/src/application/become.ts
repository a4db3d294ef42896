import type { Reservation, ReservationStatus } from '../domain/reservation.ts';
import { changesAvailability, moveBetween } from '../domain/stock-move.ts';
import type { ReservationPorts } from './ports.ts';
import { tellAvailabilities } from './tell-availability.ts';

/**
 * Gives a locked reservation another status, moves what it has, and tells others what is otherwise now. Part of the unit of
 * work of the command; answers it as it is then. Locks come in one order everywhere: reservation, levels, products.
 */
export async function become(
  ports: ReservationPorts,
  reservation: Reservation,
  status: Exclude<ReservationStatus, 'HELD'>,
  requestId: string | undefined,
): Promise<Reservation> {
  const { levels, reservations, news, now } = ports;
  const move = moveBetween(reservation.status, status);
  const productIds = await levels.move(reservation.id, move);
  const after = { ...reservation, status };
  await reservations.save(after, now());
  if (status === 'EXPIRED') await news.reservationExpired(reservation, requestId);
  if (changesAvailability(move)) await tellAvailabilities(ports, productIds, requestId);
  return after;
}
