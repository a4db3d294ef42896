import type { OrderEvent } from './events.ts';

/** Why an order does not do what it was told: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'ORDER_NOT_FOUND'
  | 'ORDER_NOT_CANCELLABLE'
  | 'ORDER_NOT_SHIPPABLE'
  | 'ORDER_NOT_DELIVERABLE'
  | 'LINES_MISSING'
  | 'LINE_NOT_FOUND'
  | 'LINE_REPEATED'
  | 'QUANTITY_INVALID'
  | 'TEXT_MISSING'
  | 'TEXT_INVALID';

/** An expected failure, told to the one who asked. */
export type Refusal =
  | { code: RefusalCode; path: string[] }
  /** A step is under way; a moment later the answer is another. */
  | { code: 'ORDER_BUSY'; path: string[] }
  | { code: 'ORDER_VERSION_CONFLICT'; path: string[]; currentVersion: number };

export type Refused = { ok: false; refusals: Refusal[] };

/** What follows from a command: events, perhaps none, or why not. */
export type Decision = { ok: true; events: OrderEvent[] } | Refused;

export const accept = (...events: OrderEvent[]): Decision => ({ ok: true, events });

export const refuse = (code: RefusalCode | 'ORDER_BUSY', ...path: string[]): Refused => refuseAll([{ code, path }]);

export const refuseAll = (refusals: Refusal[]): Refused => ({ ok: false, refusals });
