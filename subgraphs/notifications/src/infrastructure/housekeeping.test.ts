import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { testDatabase } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { tidy } from './housekeeping.ts';
import { deliveries, notifications } from './tables.ts';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
const occasion = { topic: 'password-changed' } as const;

test('what is old is forgotten; what waits, and what could still come again, is not', async () => {
  const database = await testDatabase('notifications housekeeping');
  await database.migrate(new URL('../../migrations/', import.meta.url));
  const told = (days: number) => ({
    id: newId('ntf'),
    customerId: 'cus_1',
    eventId: `${days}`,
    occasion,
    createdAt: daysAgo(days),
  });
  const sent = (days: number, isEnded: boolean) => ({
    eventId: `${days} ${isEnded}`,
    recipient: 'cus_1',
    channel: 'EMAIL' as const,
    isGuest: false,
    occasion,
    state: isEnded ? ('SENT' as const) : ('PENDING' as const),
    attempts: 1,
    dueAt: daysAgo(days),
    createdAt: daysAgo(days),
    endedAt: isEnded ? daysAgo(days) : null,
  });
  await database
    .current()
    .insert(notifications)
    .values([told(181), told(179)]);
  await database
    .current()
    .insert(deliveries)
    .values([sent(61, true), sent(59, true), sent(61, false)]);
  await tidy({ database, now: () => now, log: silentLogger });
  const left = await database.current().select({ eventId: notifications.eventId }).from(notifications);
  expect(left).toEqual([{ eventId: '179' }]);
  const kept = await database.current().select({ eventId: deliveries.eventId }).from(deliveries);
  expect(kept.map(({ eventId }) => eventId).toSorted()).toEqual(['59 true', '61 false']);
});
