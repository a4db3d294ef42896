import { describe, expect, test } from 'vitest';
import { canGoOn, noHead, windowMs } from './place.ts';
import { normalized, syncedTypes } from './scope.ts';

const now = new Date('2026-03-01T12:00:00Z');
const asOf = now.getTime() - 1_000;
const head = { epoch: 'one', position: 7 };

describe('an app can go on', () => {
  test('from any place of the log', () => {
    expect(canGoOn({ epoch: 'one', position: 3, asOf }, head, now)).toBe(true);
    expect(canGoOn({ epoch: 'one', position: 7, asOf }, head, now)).toBe(true);
  });

  test('from before the log began', () => {
    expect(canGoOn({ ...noHead, asOf }, head, now)).toBe(true);
    expect(canGoOn({ ...noHead, asOf }, noHead, now)).toBe(true);
  });

  test('for thirty days and not a moment longer', () => {
    expect(canGoOn({ ...head, asOf: now.getTime() - windowMs }, head, now)).toBe(true);
    expect(canGoOn({ ...head, asOf: now.getTime() - windowMs - 1 }, head, now)).toBe(false);
  });

  test('not from a place that this log has not', () => {
    expect(canGoOn({ epoch: 'one', position: 8, asOf }, head, now)).toBe(false);
    expect(canGoOn({ epoch: 'zero', position: 3, asOf }, head, now)).toBe(false);
    expect(canGoOn({ epoch: 'one', position: 3, asOf }, noHead, now)).toBe(false);
  });
});

describe('scopes', () => {
  test('mean the same in any order, said once or twice', () => {
    expect(normalized(['WISHLIST', 'CART', 'WISHLIST'])).toEqual(normalized(['CART', 'WISHLIST']));
  });

  test('give guests their cart and their orders only', () => {
    const all = ['CART', 'WISHLIST', 'ORDERS', 'NOTIFICATIONS', 'SAVED_PRODUCTS'] as const;
    expect(syncedTypes(all, false)).toEqual(['Cart', 'Order']);
    expect(syncedTypes(all, true)).toEqual(['Cart', 'Wishlist', 'Order', 'Notification', 'Product']);
    expect(syncedTypes(['NOTIFICATIONS'], false)).toEqual([]);
  });
});
