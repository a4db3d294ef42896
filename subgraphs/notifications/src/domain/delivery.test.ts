import { describe, expect, test } from 'vitest';
import { type Delivery, isStale, nextAttempt } from './delivery.ts';

const createdAt = new Date('2026-01-01T12:00:00Z');
const after = (ms: number) => new Date(createdAt.getTime() + ms);
const hourMs = 3_600_000;

function delivery(attempts: number, topic: 'order-delivered' | 'order-payment-action-required' = 'order-delivered') {
  const occasion = { topic, orderId: 'ord_1', number: 'P-1' };
  return {
    eventId: 'evt_1',
    recipient: 'cus_1',
    channel: 'EMAIL',
    isGuest: false,
    occasion,
    attempts,
    createdAt,
  } as Delivery;
}

describe('a delivery that failed', () => {
  test('is tried again soon, then less and less often', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 20].map(
      (attempts) => ((nextAttempt(delivery(attempts), createdAt)?.getTime() ?? 0) - createdAt.getTime()) / 1_000,
    );
    expect(pauses).toEqual([5, 30, 120, 600, 1_800, 7_200, 7_200, 7_200]);
  });

  test('is given up when it would be stale by then, sooner where it is urgent', () => {
    expect(nextAttempt(delivery(6), after(70 * hourMs - 1))).toBeDefined();
    expect(nextAttempt(delivery(6), after(70 * hourMs))).toBeUndefined();
    expect(nextAttempt(delivery(4, 'order-payment-action-required'), after(50 * 60_000))).toBeUndefined();
  });
});

test('nothing goes out any more once it is stale', () => {
  expect(isStale(delivery(0), after(72 * hourMs - 1))).toBe(false);
  expect(isStale(delivery(0), after(72 * hourMs))).toBe(true);
});
