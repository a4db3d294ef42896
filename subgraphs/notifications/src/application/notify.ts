import type { Channel } from '../domain/channel.ts';
import type { Occasion } from '../domain/occasion.ts';
import { defaultPreferences, mayTell, type Preferences } from '../domain/preferences.ts';
import { topicRules } from '../domain/topic-rules.ts';
import type { NewDelivery, Ports } from './ports.ts';

/** What somebody is told because of an event. */
export interface News {
  eventId: string;
  requestId?: string | undefined;
  occasion: Occasion;
  /** An address of the occasion's own, which counts more than the account's. */
  email?: string | undefined;
  /** BCP 47: in which it came about. */
  language?: string | undefined;
}

type Needs = Pick<
  Ports,
  'notifications' | 'deliveries' | 'preferences' | 'devices' | 'news' | 'push' | 'now' | 'newId'
>;

/** People per statement. */
const batchSize = 500;

/** Tells customers, each by the channels that they want: rows now, in the unit of work of the event; what goes out, later. */
export async function notifyCustomers(ports: Needs, news: News, customerIds: readonly string[]): Promise<void> {
  for (let from = 0; from < customerIds.length; from += batchSize)
    await notifyBatch(ports, news, customerIds.slice(from, from + batchSize));
}

/** Tells somebody who has no account, by mail alone. */
export async function notifyGuest(ports: Needs, news: News & { email: string }, guestId: string): Promise<void> {
  if (!topicRules[news.occasion.topic].channels.includes('EMAIL')) return;
  await ports.deliveries.add([{ ...deliveryOf(ports, news, guestId), channel: 'EMAIL', isGuest: true }]);
}

async function notifyBatch(ports: Needs, news: News, customerIds: readonly string[]): Promise<void> {
  const preferences = await ports.preferences.of(customerIds);
  const wanting = (channel: Channel) =>
    customerIds.filter((id) => isWanted(news.occasion, channel, preferences.get(id) ?? defaultPreferences));
  await addNotifications(ports, news, wanting('IN_APP'));
  const reachable = ports.push ? await ports.devices.holders(wanting('PUSH')) : [];
  await ports.deliveries.add([
    ...wanting('EMAIL').map((id) => ({ ...deliveryOf(ports, news, id), channel: 'EMAIL' as const })),
    ...[...reachable].map((id) => ({ ...deliveryOf(ports, news, id), channel: 'PUSH' as const })),
  ]);
}

/** Whether the topic takes this channel, and somebody with these preferences wants it. */
export function isWanted({ topic }: Occasion, channel: Channel, preferences: Preferences): boolean {
  const { channels, purpose } = topicRules[topic];
  return channels.includes(channel) && mayTell(purpose, channel, preferences);
}

async function addNotifications(ports: Needs, news: News, customerIds: readonly string[]): Promise<void> {
  const { eventId, occasion, requestId } = news;
  const createdAt = ports.now();
  const rows = customerIds.map((customerId) => ({ id: ports.newId('ntf'), customerId, eventId, occasion, createdAt }));
  const added = await ports.notifications.add(rows);
  const [first] = added;
  if (!first) return;
  const told = added.map(({ id, customerId }) => ({ notificationId: id, customerId }));
  const partitionKey = added.length === 1 ? first.customerId : eventId;
  await ports.news.changed(told, { partitionKey, requestId });
}

function deliveryOf(
  { now }: Needs,
  { eventId, occasion, email, language }: News,
  recipient: string,
): Omit<NewDelivery, 'channel'> {
  return {
    eventId,
    recipient,
    isGuest: false,
    occasion,
    ...(email !== undefined && { email }),
    ...(language !== undefined && { language }),
    createdAt: now(),
  };
}
