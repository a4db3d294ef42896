import { describe, expect, test } from 'vitest';
import { type Attempt, judge, type Verdict } from './judge-reservation.ts';
import type { ReservationStatus } from './reservation.ts';

const expiresAt = new Date('2026-01-01T12:15:00Z');
const early = new Date('2026-01-01T12:14:59.999Z');

/** What becomes of a reservation whose time is not over. */
const verdictOn = (attempt: Attempt, status: ReservationStatus, now = early) =>
  judge(attempt, { status, expiresAt }, now);
const becomes = (status: ReservationStatus): Verdict => ({ kind: 'becomes', status });
const stays: Verdict = { kind: 'stays' };

describe('what is held', () => {
  test.each<[Attempt, Verdict]>([
    ['confirm', becomes('CONFIRMED')],
    ['release', becomes('RELEASED')],
    ['renew', becomes('HELD')],
    ['return', { kind: 'refused', code: 'RESERVATION_NOT_CONFIRMED' }],
    ['expire', stays],
  ])('before its time is over, by %s: %j', (attempt, verdict) => {
    expect(verdictOn(attempt, 'HELD')).toEqual(verdict);
  });

  test.each<[Attempt, Verdict]>([
    ['confirm', { kind: 'ran-out' }],
    ['release', becomes('RELEASED')],
    ['renew', becomes('HELD')],
    ['expire', becomes('EXPIRED')],
  ])('at the moment its time is over, by %s: %j', (attempt, verdict) => {
    expect(verdictOn(attempt, 'HELD', expiresAt)).toEqual(verdict);
  });
});

test.each<[Attempt, ReservationStatus]>([
  ['confirm', 'CONFIRMED'],
  ['release', 'RELEASED'],
  ['return', 'RETURNED'],
  ['expire', 'EXPIRED'],
])('%s after it was done stays %s, whatever the time', (attempt, status) => {
  for (const now of [early, expiresAt]) expect(verdictOn(attempt, status, now)).toEqual(stays);
});

test('what is sold is not given back, and does not run out', () => {
  expect(verdictOn('release', 'CONFIRMED')).toEqual({ kind: 'refused', code: 'RESERVATION_CONFIRMED' });
  expect(verdictOn('expire', 'CONFIRMED', expiresAt)).toEqual(stays);
  expect(verdictOn('renew', 'CONFIRMED', expiresAt)).toEqual(stays);
  expect(verdictOn('return', 'CONFIRMED', expiresAt)).toEqual(becomes('RETURNED'));
});

test('only what ran out can be held again', () => {
  const renewed = (['EXPIRED', 'RELEASED', 'RETURNED'] as const).map((status) => verdictOn('renew', status));
  expect(renewed).toEqual([
    becomes('HELD'),
    { kind: 'refused', code: 'RESERVATION_RELEASED' },
    { kind: 'refused', code: 'RESERVATION_RETURNED' },
  ]);
});

test('what is not held is not sold', () => {
  for (const status of ['RELEASED', 'EXPIRED', 'RETURNED'] as const)
    expect(verdictOn('confirm', status)).toEqual({ kind: 'refused', code: `RESERVATION_${status}` });
});

test('what was not sold is not taken back', () => {
  for (const status of ['HELD', 'RELEASED', 'EXPIRED'] as const)
    expect(verdictOn('return', status)).toEqual({ kind: 'refused', code: 'RESERVATION_NOT_CONFIRMED' });
});
