import { demoCustomerId, demoWishes } from '@prism/demo';
import { testUser } from '@prism/platform/testing';
import { PriceChanged } from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveries, notifications, products } from '../src/infrastructure/tables.ts';
import { notificationsOf } from './operations.ts';
import { type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('demo', { demo: true });
});
afterAll(() => running.stop());

const customer = testUser(demoCustomerId(0), 'customer');

describe('demo data', () => {
  test('are a few notifications of the demo customer, some unread, told to nobody', async () => {
    const found = await notificationsOf(running, customer);
    expect(found.map(({ kind }) => kind)).toEqual([
      'BACK_IN_STOCK',
      'PRICE_DROP',
      'ACCOUNT_SECURITY',
      'REVIEW_PUBLISHED',
    ]);
    expect(found.filter(({ readAt }) => readAt === null)).toHaveLength(2);
    expect(found.map(({ title }) => title)).toContain('Aurora Kettle costs less');
    expect(await running.told()).toEqual([]);
    expect(await running.database.current().$count(deliveries)).toBe(0);
  });

  test('know products by name, and who wishes for them', async () => {
    expect(await running.database.current().$count(products)).toBe(1_000);
    const [wish] = demoWishes(0);
    const price = { productId: wish?.productId ?? '', version: 2, variantId: 'var_1', currency: 'EUR' };
    await running.tell('catalog', PriceChanged, { ...price, currentMinor: 100, previousMinor: 200 });
    const [newest] = await notificationsOf(running, customer);
    expect(newest).toMatchObject({ kind: 'PRICE_DROP', product: { id: wish?.productId } });
    expect(newest?.title).not.toContain('Something');
  });

  test('are written once, however often it starts', async () => {
    const count = () => running.database.current().$count(notifications);
    const before = await count();
    const again = await startNotifications('demo again', { database: running.database, demo: true });
    await again.stop();
    expect(await count()).toBe(before);
  });
});
