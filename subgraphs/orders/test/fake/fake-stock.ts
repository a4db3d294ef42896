import { newId } from '@prism/platform/ids';
import { userError } from './fake-carts.ts';

interface Line {
  variantId: string;
  quantity: number;
}

export interface FakeReservation {
  id: string;
  orderId: string;
  lines: Line[];
  status: 'HELD' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | 'RETURNED';
  expiresAt: Date;
}

const ttlMs = 900_000;

/** Inventory as far as orders asks it: all lines or none, one reservation per order, never more than there is. */
export function createFakeStock(now: () => Date) {
  const levels = new Map<string, { initial: number; onHand: number; reserved: number }>();
  const reservations = new Map<string, FakeReservation>();
  const levelOf = (variantId: string) => levels.get(variantId) ?? { initial: 0, onHand: 0, reserved: 0 };
  const end = () => new Date(now().getTime() + ttlMs);

  function put(variantId: string, onHand: number): string {
    levels.set(variantId, { initial: onHand, onHand, reserved: 0 });
    return variantId;
  }

  const move = (lines: Line[], change: { onHand?: 1 | -1; reserved?: 1 | -1 }) => {
    for (const { variantId, quantity } of lines) {
      const level = levelOf(variantId);
      level.onHand += (change.onHand ?? 0) * quantity;
      level.reserved += (change.reserved ?? 0) * quantity;
      if (level.reserved < 0 || level.reserved > level.onHand)
        throw new Error(`Expected stock of ${variantId} to hold`);
    }
  };

  /** Undefined: held now. */
  function hold(lines: Line[]): object | undefined {
    const short = lines.flatMap(({ variantId, quantity }) => {
      const { onHand, reserved } = levelOf(variantId);
      const available = onHand - reserved;
      return available < quantity ? [{ variantId, requested: quantity, available }] : [];
    });
    if (short.length > 0)
      return { ...userError('RESERVATION_SHORTAGE'), __typename: 'ReservationShortageError', lines: short };
    move(lines, { reserved: 1 });
    return undefined;
  }

  /** As the sweeper does, and every question. */
  function expire(reservation: FakeReservation): void {
    if (reservation.status !== 'HELD' || reservation.expiresAt > now()) return;
    move(reservation.lines, { reserved: -1 });
    reservation.status = 'EXPIRED';
  }

  const answer = (reservation: FakeReservation | undefined, ...userErrors: object[]) => ({
    payload: {
      reservation: reservation ? { ...reservation, expiresAt: reservation.expiresAt.toISOString() } : null,
      userErrors,
    },
  });

  function of({ id }: { id: string }): FakeReservation {
    const reservation = reservations.get(id);
    if (!reservation) throw new Error(`Expected a reservation, got ${id}`);
    expire(reservation);
    return reservation;
  }

  const operations = {
    OrdersReserveStock({ input: { orderId, lines } }: { input: { orderId: string; lines: Line[] } }) {
      const known = [...reservations.values()].find((reservation) => reservation.orderId === orderId);
      if (known) return answer(of(known));
      const shortage = hold(lines);
      if (shortage) return answer(undefined, shortage);
      const reservation: FakeReservation = { id: newId('rsv'), orderId, lines, status: 'HELD', expiresAt: end() };
      reservations.set(reservation.id, reservation);
      return answer(reservation);
    },
    OrdersRenewReservation(variables: { id: string }) {
      const reservation = of(variables);
      const shortage = reservation.status === 'EXPIRED' ? hold(reservation.lines) : undefined;
      if (shortage) return answer(reservation, shortage);
      if (reservation.status === 'EXPIRED') reservation.status = 'HELD';
      if (reservation.status === 'HELD') reservation.expiresAt = end();
      return answer(reservation);
    },
    OrdersConfirmReservation(variables: { id: string }) {
      const reservation = of(variables);
      if (reservation.status === 'HELD') {
        move(reservation.lines, { onHand: -1, reserved: -1 });
        reservation.status = 'CONFIRMED';
      }
      return answer(reservation, ...(reservation.status === 'EXPIRED' ? [userError('RESERVATION_EXPIRED')] : []));
    },
    OrdersReleaseReservation(variables: { id: string }) {
      const reservation = of(variables);
      if (reservation.status === 'HELD') {
        move(reservation.lines, { reserved: -1 });
        reservation.status = 'RELEASED';
      }
      return answer(reservation, ...(reservation.status === 'CONFIRMED' ? [userError('RESERVATION_CONFIRMED')] : []));
    },
    OrdersReturnReservation(variables: { id: string }) {
      const reservation = of(variables);
      if (reservation.status === 'CONFIRMED') {
        move(reservation.lines, { onHand: 1 });
        reservation.status = 'RETURNED';
      }
      return answer(reservation);
    },
  };
  return { levels, reservations, put, operations, expireAll: () => [...reservations.values()].forEach(expire) };
}
