import { describe, expect, test } from 'vitest';
import { type OrderStatus, orderTracker, type TrackerSource } from './order-tracker.ts';

const window = { earliest: '2026-01-06T12:00:00Z', latest: '2026-01-08T12:00:00Z' };
const order: TrackerSource = {
  number: 'P-7K3M-9QXA',
  status: 'CONFIRMED',
  estimatedDelivery: window,
  total: { minor: 12_450, currency: 'EUR' },
  lines: [{ title: 'Aurora Kettle', quantity: 1 }],
};
const reader = { language: 'en', publicUrl: 'https://prism.test', now: new Date('2026-01-05T09:00:00Z') };
const track = (more: Partial<TrackerSource> = {}, by: Partial<typeof reader> = {}) =>
  orderTracker({ ...order, ...more }, { ...reader, ...by });
const plain = (text: string | null) => text?.replace(/[\u00a0\u2009\u202f]/g, ' ');

describe('an order on its way', () => {
  test.each<[OrderStatus, number, number | null]>([
    ['PENDING', 1, 2],
    ['AWAITING_PAYMENT_ACTION', 1, 5],
    ['CONFIRMED', 2, 300],
    ['PARTIALLY_SHIPPED', 3, 600],
    ['SHIPPED', 3, 600],
    ['DELIVERED', 4, null],
    ['CANCELLED', 0, null],
    ['FAILED', 0, null],
    ['REFUNDED', 0, null],
  ])('that is %s is at step %d of 4, and is asked for again after %s seconds', (status, step, pollAfterSeconds) => {
    expect(track({ status })).toMatchObject({ step, steps: 4, pollAfterSeconds });
  });

  test('leads to its page, and costs what it cost', () => {
    expect(track()).toMatchObject({ link: 'https://prism.test/shop/orders/P-7K3M-9QXA', totalLabel: '€124.50' });
    expect(plain(track({}, { language: 'de' }).totalLabel)).toBe('124,50 €');
  });

  test.each([
    ['en', 'We are packing your order'],
    ['de-AT', 'Wir packen Ihre Bestellung'],
  ])('says in %s where it is', (language, headline) => {
    expect(track({}, { language }).headline).toBe(headline);
  });
});

describe('when it arrives', () => {
  test.each([
    ['en', 'Arrives Jan 6 – 8'],
    ['de', 'Lieferung 6.–8. Jan.'],
  ])('is a range of days in %s', (language, label) => {
    expect(plain(track({}, { language }).etaLabel)).toBe(label);
  });

  test('is one day where the window is one', () => {
    const estimatedDelivery = { ...window, latest: '2026-01-06T16:00:00Z' };
    expect(track({ estimatedDelivery }).etaLabel).toBe('Arrives Jan 6');
  });

  test.each<[string, Partial<TrackerSource>, Date]>([
    ['nobody promised it', { estimatedDelivery: null }, reader.now],
    ['the promise is over', {}, new Date('2026-01-08T12:00:00Z')],
    ['it is there', { status: 'DELIVERED' }, reader.now],
    ['it will not come', { status: 'CANCELLED' }, reader.now],
  ])('is not told when %s', (_, more, now) => {
    expect(track(more, { now }).etaLabel).toBeNull();
  });
});

test.each([
  [[1], 'en', 'Kettle 1'],
  [[3], 'en', '3 × Kettle 1'],
  [[1, 1], 'de', 'Kettle 1 und 1 weitere'],
  [[2, 3], 'en', 'Kettle 1 and 4 more'],
  [[], 'en', ''],
])('of quantities %j it says in %s: %s', (quantities, language, label) => {
  const lines = quantities.map((quantity, at) => ({ quantity, title: `Kettle ${at + 1}` }));
  expect(track({ lines }, { language }).itemsLabel).toBe(label);
});
