import { judge } from '../domain/judge-reservation.ts';
import { planReservation } from '../domain/plan-reservation.ts';
import { accept } from '../domain/refusal.ts';
import { type Reservation, renewedExpiry } from '../domain/reservation.ts';
import { moveBetween } from '../domain/stock-move.ts';
import { type Actor, requireService } from './actor.ts';
import type { ReservationPorts } from './ports.ts';
import { type ReservationOutcome, refuseReservation, reservationNotFound } from './reservation-outcome.ts';
import { tellAvailabilities } from './tell-availability.ts';

export interface RenewReservation {
  id: string;
  ttlSeconds: number;
}

/** Holds on to what is held, also if its time is over and nobody noticed; holds again what ran out, all lines or none. */
export async function renewReservation(
  ports: ReservationPorts,
  { identity, requestId }: Actor,
  { id, ttlSeconds }: RenewReservation,
): Promise<ReservationOutcome> {
  requireService(identity);
  return ports.unitOfWork(async () => {
    const reservation = await ports.reservations.lock(id);
    if (!reservation) return reservationNotFound;
    const now = ports.now();
    const verdict = judge('renew', reservation, now);
    if (verdict.kind === 'refused') return refuseReservation(id, verdict.code);
    if (verdict.kind !== 'becomes') return accept({ reservation });
    const renewed = { ...reservation, status: 'HELD' as const, expiresAt: renewedExpiry(reservation, ttlSeconds, now) };
    if (reservation.status !== 'HELD') return holdAgain(ports, renewed, requestId);
    await ports.reservations.save(renewed, now);
    return accept({ reservation: renewed });
  });
}

async function holdAgain(
  ports: ReservationPorts,
  reservation: Reservation,
  requestId: string | undefined,
): Promise<ReservationOutcome> {
  const { levels, reservations, now } = ports;
  const { id, lines } = reservation;
  const locked = await levels.lockVariants(lines.map(({ variantId }) => variantId));
  const plan = planReservation(lines, (variantId) => locked.find((stock) => stock.variantId === variantId));
  if (!plan.ok) return { ok: false, reservationId: id, shortages: plan.shortages };
  const held = { ...reservation, lines: plan.lines };
  await reservations.replaceHolds(held, plan.holds);
  await levels.move(id, moveBetween('EXPIRED', 'HELD'));
  await reservations.save(held, now());
  await tellAvailabilities(ports, plan.productIds, requestId);
  return accept({ reservation: held });
}
