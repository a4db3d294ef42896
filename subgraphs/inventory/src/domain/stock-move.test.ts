import { expect, test } from 'vitest';
import type { ReservationStatus } from './reservation.ts';
import { changesAvailability, moveBetween } from './stock-move.ts';

test.each<[ReservationStatus | undefined, ReservationStatus, { onHand: number; reserved: number }]>([
  [undefined, 'HELD', { onHand: 0, reserved: 1 }],
  ['HELD', 'CONFIRMED', { onHand: -1, reserved: -1 }],
  ['HELD', 'RELEASED', { onHand: 0, reserved: -1 }],
  ['HELD', 'EXPIRED', { onHand: 0, reserved: -1 }],
  ['EXPIRED', 'HELD', { onHand: 0, reserved: 1 }],
  ['CONFIRMED', 'RETURNED', { onHand: 1, reserved: 0 }],
])('from %s to %s moves %j', (from, to, move) => {
  expect(moveBetween(from, to)).toEqual(move);
});

test('only a sale leaves as many to be had as before', () => {
  expect(changesAvailability(moveBetween('HELD', 'CONFIRMED'))).toBe(false);
  expect(changesAvailability(moveBetween(undefined, 'HELD'))).toBe(true);
  expect(changesAvailability(moveBetween('CONFIRMED', 'RETURNED'))).toBe(true);
});

test('whatever becomes of a reservation, its moves add up to what its status says', () => {
  const life = ['HELD', 'EXPIRED', 'HELD', 'CONFIRMED', 'RETURNED'] as const;
  const moves = life.map((status, at) => moveBetween(life[at - 1], status));
  const sum = moves.reduce((a, b) => ({ onHand: a.onHand + b.onHand, reserved: a.reserved + b.reserved }));
  expect(sum).toEqual({ onHand: 0, reserved: 0 });
});
