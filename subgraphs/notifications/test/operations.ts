import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { eq } from 'drizzle-orm';
import { deliveries } from '../src/infrastructure/tables.ts';
import type { Answer, RunningNotifications } from './start-notifications.ts';

export const fields = 'id kind title body createdAt readAt order { id } product { id }';

/** The first notifications of somebody, the newest first. */
export async function notificationsOf({ ask }: RunningNotifications, identity: Identity, language?: string) {
  const query = `{ viewer { notifications(first: 100) { nodes { ${fields} } } } }`;
  return (await ask(query, {}, identity, language)).viewer.notifications?.nodes as Answer[];
}

export async function setPreferences({ ask }: RunningNotifications, identity: Identity, input: object) {
  const query = `mutation ($input: NotificationPreferencesInput!) { notificationPreferencesUpdate(input: $input) {
    preferences { email push marketing } userErrors { code } } }`;
  return (await ask(query, { input }, identity)).notificationPreferencesUpdate;
}

export async function setToken({ ask }: RunningNotifications, identity: Identity, input: object, language?: string) {
  const query = `mutation ($input: PushTokenInput!) { pushTokenSet(input: $input) {
    active userErrors { __typename code path } } }`;
  const device = { deviceId: newId('dev'), platform: 'IOS', appVersion: '1.0.0' };
  return (await ask(query, { input: { ...device, ...input } }, identity, language)).pushTokenSet;
}

export async function markRead({ ask }: RunningNotifications, identity: Identity, ids: readonly string[]) {
  const query = `mutation ($ids: [ID!]!) { notificationsMarkRead(ids: $ids) {
    markedIds userErrors { __typename code path } } }`;
  return (await ask(query, { ids }, identity)).notificationsMarkRead;
}

/** How far the deliveries of an event have come, by channel. */
export async function statesOf({ database }: RunningNotifications, eventId: string) {
  const { channel, state, email } = deliveries;
  const rows = await database
    .current()
    .select({ channel, state, email })
    .from(deliveries)
    .where(eq(deliveries.eventId, eventId));
  return rows.toSorted((a, b) => (a.channel < b.channel ? -1 : 1));
}

/** An order of somebody, as orders tells of it. */
export function orderOf(owner: { customerId?: string; ownerId?: string; email?: string } = {}) {
  const { customerId, ownerId = customerId ?? newId('gst'), email = 'order@example.com' } = owner;
  return {
    orderId: newId('ord'),
    number: 'P-7K3M-9QXA',
    ownerId,
    ...(customerId && { customerId }),
    email,
    version: 1,
  };
}

export const confirmation = {
  language: 'en',
  market: 'DE-EUR',
  lines: [{ lineId: 'l1', variantId: 'var_1', title: 'Aurora Kettle', quantity: 2 }],
  totalMinor: 15_800,
  currency: 'EUR',
  placedAt: '2026-01-01T11:59:00.000Z',
};
