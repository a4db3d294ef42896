import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { readLetter } from '../clients/mailbox.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';
import type { WebClient } from '../clients/web-client.ts';

story('notifications', (shop) => {
  const viewerOf = async (client: WebClient, variables: object = {}): Promise<Json> =>
    dataOf(await client.run('Notifications', variables)).viewer;
  /** The list and its count are read side by side: a notification may come between them. */
  const firstOf = (client: WebClient): Promise<Json> =>
    eventually(
      5_000,
      () => viewerOf(client),
      ({ notifications, unreadNotificationCount }) => notifications.nodes.length > 0 && unreadNotificationCount > 0,
    );

  test('tell somebody of a sign-in on a new phone: in the shop and by mail, until it is read', async () => {
    const person = await shop.register();
    const client = await shop.webOf(person);
    expect(await viewerOf(client)).toMatchObject({ unreadNotificationCount: 0, notifications: { nodes: [] } });
    await shop.mobileOf(person);
    const { unreadNotificationCount, notifications } = await firstOf(client);
    const [notification] = notifications.nodes;
    expect(notification).toMatchObject({ kind: 'ACCOUNT_SECURITY', title: 'A sign-in on a new device', readAt: null });
    expect(unreadNotificationCount).toBe(1);
    expect((await readLetter(shop.url, person.email, notification.title)).text).toContain(`Hello ${person.firstName}`);
    const stranger = await shop.webOf();
    const read = async (by: WebClient) =>
      dataOf(await by.run('NotificationsMarkRead', { ids: [notification.id] })).notificationsMarkRead;
    expect(await read(stranger)).toEqual({ markedIds: [], userErrors: [] });
    expect(await read(client)).toEqual({ markedIds: [notification.id], userErrors: [] });
    expect(await viewerOf(client, { unreadOnly: true })).toMatchObject({
      unreadNotificationCount: 0,
      notifications: { nodes: [] },
    });
  });

  test('know what somebody wants', async () => {
    const client = await shop.webOf();
    const input = { email: false, marketing: true };
    const { notificationPreferencesUpdate } = dataOf(await client.run('NotificationPreferencesUpdate', { input }));
    expect(notificationPreferencesUpdate).toEqual({ preferences: { ...input, push: true }, userErrors: [] });
    expect((await viewerOf(client)).notificationPreferences).toEqual({ ...input, push: true });
  });

  test('are none for somebody without an account', async () => {
    expect(await viewerOf(shop.web())).toEqual({
      unreadNotificationCount: null,
      notificationPreferences: null,
      notifications: null,
    });
  });

  test('lie ready for the demo customer, and lead to the products they are about', async () => {
    const { notifications } = await viewerOf(await shop.webOf(demoPeople.customer), { first: 100 });
    const found = notifications.nodes.find(({ title }: Json) => title === 'Aurora Kettle costs less');
    expect(found).toMatchObject({ kind: 'PRICE_DROP', product: { slug: 'aurora-kettle' } });
  });
});
