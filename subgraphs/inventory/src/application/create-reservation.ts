import { planReservation, type WarehousedStock } from '../domain/plan-reservation.ts';
import { accept, type Refusal, refuse } from '../domain/refusal.ts';
import { expiryAfter, isFor, type Reservation, type WantedLine } from '../domain/reservation.ts';
import { moveBetween } from '../domain/stock-move.ts';
import { type Actor, requireService } from './actor.ts';
import type { ReservationPorts } from './ports.ts';
import type { ReservationOutcome } from './reservation-outcome.ts';
import { tellAvailabilities } from './tell-availability.ts';

export interface CreateReservation {
  orderId: string;
  /** Within their limits, each of another variant. */
  lines: readonly WantedLine[];
  ttlSeconds: number;
}

/**
 * Holds stock for an order, all lines or none. Nothing is written before it is clear that all of it can be had. Of two
 * attempts for one order the second waits for the first one's locks, and then finds its reservation.
 */
export async function createReservation(
  ports: ReservationPorts,
  { identity, requestId }: Actor,
  command: CreateReservation,
): Promise<ReservationOutcome> {
  requireService(identity);
  const { orderId, lines } = command;
  return ports.unitOfWork(async () => {
    const locked = await ports.levels.lockVariants(lines.map(({ variantId }) => variantId));
    const stocks = new Map(locked.map((stock) => [stock.variantId, stock]));
    const existing = await ports.reservations.findByOrder(orderId);
    if (existing) return answerAgain(existing, lines);
    const unknown = refuseUnknown(lines, stocks);
    if (unknown.length > 0) return refuse(...unknown);
    const plan = planReservation(lines, (variantId) => stocks.get(variantId));
    if (!plan.ok) return { ok: false, shortages: plan.shortages };
    const reservation = newReservation(ports, command, plan.lines);
    // Other lines lock other levels: only then somebody can have been faster.
    if (!(await ports.reservations.insert(reservation, plan.holds, ports.now())))
      return refuse({ code: 'RESERVATION_DIFFERS', path: ['input', 'lines'] });
    await ports.levels.move(reservation.id, moveBetween(undefined, 'HELD'));
    await tellAvailabilities(ports, plan.productIds, requestId);
    return accept({ reservation });
  });
}

function newReservation(
  { newId, now }: ReservationPorts,
  { orderId, ttlSeconds }: CreateReservation,
  lines: Reservation['lines'],
): Reservation {
  // In the order in which they are read.
  const sorted = lines.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  return { id: newId('rsv'), orderId, status: 'HELD', expiresAt: expiryAfter(ttlSeconds, now()), lines: sorted };
}

/** The same order with other lines is a mistake of the one who asks: it must not take the old one for what it wanted. */
function answerAgain(existing: Reservation, lines: readonly WantedLine[]): ReservationOutcome {
  if (isFor(existing, lines)) return accept({ reservation: existing });
  return { ...refuse({ code: 'RESERVATION_DIFFERS', path: ['input', 'lines'] }), reservationId: existing.id };
}

function refuseUnknown(lines: readonly WantedLine[], stocks: ReadonlyMap<string, WarehousedStock>): Refusal[] {
  return lines.flatMap(({ variantId }, at) =>
    stocks.has(variantId)
      ? []
      : [{ code: 'VARIANT_NOT_FOUND' as const, path: ['input', 'lines', `${at}`, 'variantId'] }],
  );
}
