import { expect, test } from 'vitest';
import { hasRunOut, isFor, renewedExpiry } from './reservation.ts';

const noon = new Date('2026-01-01T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

test('time is over at the very moment, and only for what is held', () => {
  expect(hasRunOut({ status: 'HELD', expiresAt: after(1) }, noon)).toBe(false);
  expect(hasRunOut({ status: 'HELD', expiresAt: noon }, noon)).toBe(true);
  expect(hasRunOut({ status: 'CONFIRMED', expiresAt: noon }, after(1))).toBe(false);
});

test('a renewal moves the expiry, and never to an earlier moment', () => {
  expect(renewedExpiry({ expiresAt: after(10) }, 900, noon)).toEqual(after(900));
  expect(renewedExpiry({ expiresAt: after(1_000) }, 900, noon)).toEqual(after(1_000));
  expect(renewedExpiry({ expiresAt: after(-5_000) }, 900, noon)).toEqual(after(900));
});

test('a reservation is for its lines, in whatever order, and for no others', () => {
  const lines = [
    { variantId: 'var_a', quantity: 1, backordered: 0 },
    { variantId: 'var_b', quantity: 2, backordered: 2 },
  ];
  const a = { variantId: 'var_a', quantity: 1 };
  const b = { variantId: 'var_b', quantity: 2 };
  expect(isFor({ lines }, [b, a])).toBe(true);
  for (const others of [[a], [a, { ...b, quantity: 1 }], [a, { ...b, variantId: 'var_c' }], [a, b, b], []])
    expect(isFor({ lines }, others)).toBe(false);
});
