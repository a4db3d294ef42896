import type { ReservationRefusalCode } from './judge-reservation.ts';

/** Why inventory says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'VARIANT_NOT_FOUND'
  | 'WAREHOUSE_NOT_FOUND'
  | 'DELTA_INVALID'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG'
  | 'STOCK_TOO_LOW'
  | 'STOCK_TOO_HIGH'
  | 'ORDER_ID_INVALID'
  | 'LINES_MISSING'
  | 'LINES_TOO_MANY'
  | 'LINE_DOUBLED'
  | 'QUANTITY_INVALID'
  | 'TTL_INVALID'
  | 'RESERVATION_NOT_FOUND'
  | 'RESERVATION_DIFFERS'
  | ReservationRefusalCode;

/** An expected failure, told to the one who asked. */
export interface Refusal {
  code: RefusalCode;
  /** Where in the input, from the root of the arguments. */
  path: string[];
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (...refusals: Refusal[]): { ok: false; refusals: Refusal[] } => ({ ok: false, refusals });

/** A refusal of one field of the input. */
export const refusalOf = (code: RefusalCode, field: string): Refusal => ({ code, path: ['input', field] });
