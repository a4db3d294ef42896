import { newId } from '@prism/platform/ids';
import { testDatabase } from '@prism/platform/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NewDelivery } from '../application/ports.ts';
import { createDeliveryStore } from './delivery-store.ts';

const database = await testDatabase('notifications deliveries');
beforeAll(() => database.migrate(new URL('../../migrations/', import.meta.url)));

const now = new Date('2026-01-01T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const store = createDeliveryStore({ database, onAdded: () => {} });
const take = (at: Date, limit = 8) => store.take('PUSH', { now: at, leaseEnd: new Date(at.getTime() + 60_000), limit });

function delivery(change: Partial<NewDelivery> = {}): NewDelivery {
  const occasion = { topic: 'password-changed' } as const;
  return {
    eventId: newId('evt'),
    recipient: 'cus_1',
    channel: 'PUSH',
    isGuest: false,
    occasion,
    createdAt: now,
    ...change,
  };
}

describe('a delivery', () => {
  test('is one by event, recipient and channel, and each of the three makes another', async () => {
    const one = delivery();
    const others = [delivery(), { ...one, recipient: 'cus_2' }, { ...one, channel: 'EMAIL' as const }];
    await store.add([one, one]);
    await store.add([one, ...others]);
    expect(await take(now)).toHaveLength(3);
  });

  test('that was taken over is begun by nobody but the last who took it, and once', async () => {
    await store.add([delivery()]);
    const [first] = await take(later(10));
    expect(await take(later(10))).toEqual([]);
    const [second] = await take(later(12), 100);
    if (!first || !second) throw new Error('nothing was taken');
    expect(await store.begin(first, later(12))).toBe(false);
    expect(await store.begin(second, later(12))).toBe(true);
    expect(await store.begin(second, later(12))).toBe(false);
    await store.end(first, 'SENT', later(12));
    expect(await store.endForgotten('PUSH', later(13), later(13))).toMatchObject([{ eventId: second.eventId }]);
  });

  test('is taken by one of many who try at once', async () => {
    await take(later(30), 100);
    const added = Array.from({ length: 40 }, () => delivery({ createdAt: later(30) }));
    await store.add(added);
    const taken = (await Promise.all(Array.from({ length: 10 }, () => take(later(30))))).flat();
    expect(taken.map(({ eventId }) => eventId).toSorted()).toEqual(added.map(({ eventId }) => eventId).toSorted());
  });
});
