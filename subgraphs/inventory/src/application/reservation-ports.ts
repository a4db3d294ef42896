import type { Hold, Reservation } from '../domain/reservation.ts';

/** Reservations, and which levels they have how much of. Everything joins the unit of work that runs. */
export interface ReservationStore {
  /** Reads a reservation and keeps others from changing it until the unit of work ends. */
  lock(id: string): Promise<Reservation | undefined>;
  findByOrder(orderId: string): Promise<Reservation | undefined>;
  /** False, and nothing was written: the order has a reservation by now. */
  insert(reservation: Reservation, holds: readonly Hold[], at: Date): Promise<boolean>;
  /** Saves its status and its expiry. */
  save(reservation: Reservation, at: Date): Promise<void>;
  /** Saves what it has of which level, instead of what it had, and how many of its lines have yet to come. */
  replaceHolds(reservation: Reservation, holds: readonly Hold[]): Promise<void>;
  /** Held ones whose time is over, the first to run out first. */
  overdue(now: Date, limit: number): Promise<string[]>;
}
