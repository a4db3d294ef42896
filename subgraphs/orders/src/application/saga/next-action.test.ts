import { expect, test } from 'vitest';
import {
  authorized,
  awaiting,
  captured,
  confirmed,
  happened,
  later,
  orderOf,
  requested,
  reserved,
} from '../../../test/given.ts';
import type { OrderEvent } from '../../domain/events.ts';
import { nextAction } from './next-action.ts';

const refused = happened('PlacementRefused', { kind: 'GIVEN_UP', code: 'PLACEMENT_TIMED_OUT' });
const minute = 60_000;

const cases: [events: OrderEvent[], afterMs: number, action: string | undefined][] = [
  [[requested], 0, 'lock the checkout'],
  [reserved.slice(0, 2), 0, 'reserve stock'],
  [reserved, 0, 'authorize the payment'],
  [awaiting, 14 * minute, undefined],
  [awaiting, 16 * minute, 'authorize the payment'],
  [authorized, 0, 'capture the payment'],
  [authorized, 14 * minute + 1, 'renew the reservation'],
  [captured, 0, 'confirm the reservation'],
  [[...captured, happened('ReservationExpired')], minute, 'renew the reservation'],
  [confirmed.slice(0, -2), 0, 'convert the cart'],
  [confirmed, 0, undefined],
  [[...confirmed.slice(0, -2), refused], 0, 'undo: authorize the payment'],
  [[...captured, refused, happened('PaymentReturned', { amountMinor: 3_490 })], 0, 'undo: reserve stock'],
  [[...captured, refused, happened('PaymentReturned', { amountMinor: 3_000 })], 0, 'undo: authorize the payment'],
  [[...reserved, refused, happened('StockReleased')], 0, 'undo: lock the checkout'],
  [[...confirmed, happened('CancellationRequested', { by: 'OWNER' })], 0, 'undo: authorize the payment'],
  [[requested, refused], 0, 'conclude'],
];

test.each(cases)('what comes next follows from the log (case %#)', (events, afterMs, action) => {
  expect(nextAction(orderOf(events), later(afterMs))?.name).toBe(action);
});
