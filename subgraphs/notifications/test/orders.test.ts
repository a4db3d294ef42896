import {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderFailed,
  OrderPaymentActionRequired,
  OrderRefunded,
  OrderShipped,
} from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmation, notificationsOf, orderOf, statesOf } from './operations.ts';
import { eventually, type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('orders');
});
afterAll(() => running.stop());

const mailTo = (email: string) =>
  eventually(() => expect(running.mailer.to(email)).toHaveLength(1)).then(() => running.mailer.to(email)[0]);

describe('an order of a customer', () => {
  test('is told in the shop and mailed to the address of the order, once each', async () => {
    const ada = running.newCustomer({ firstName: 'Ada' });
    const order = orderOf({ customerId: ada.subject, email: 'ada.at.work@example.com' });
    const eventId = await running.tell('orders', OrderConfirmed, { ...order, ...confirmation });
    expect(await notificationsOf(running, ada)).toMatchObject([
      {
        kind: 'ORDER_UPDATE',
        title: 'Order P-7K3M-9QXA is confirmed',
        readAt: null,
        order: { id: order.orderId },
        product: null,
      },
    ]);
    const mail = await mailTo('ada.at.work@example.com');
    expect(mail).toMatchObject({ subject: 'Order P-7K3M-9QXA is confirmed' });
    expect(mail?.text).toContain('Hello Ada,');
    expect(mail?.text).toContain('2 × Aurora Kettle');
    expect(mail?.html).toContain('€158.00');
    expect(running.mailer.to(ada.email)).toEqual([]);
    await eventually(async () =>
      expect(await statesOf(running, eventId)).toEqual([{ channel: 'EMAIL', state: 'SENT', email: null }]),
    );
  });

  test('is told as it goes on', async () => {
    const ben = running.newCustomer();
    const order = orderOf({ customerId: ben.subject, email: ben.email });
    const line = confirmation.lines;
    await running.tell('orders', OrderPaymentActionRequired, order);
    await running.tell('orders', OrderConfirmed, { ...order, ...confirmation });
    await running.tell('orders', OrderShipped, { ...order, carrier: 'DHL', trackingNumber: 'T-1', lines: line });
    await running.tell('orders', OrderDelivered, order);
    await running.tell('orders', OrderRefunded, { ...order, refundedTotalMinor: 500, currency: 'EUR' });
    await running.tell('orders', OrderCancelled, order);
    await running.tell('orders', OrderFailed, { ...order, code: 'PAYMENT_DECLINED' });
    const titles = (await notificationsOf(running, ben)).map(({ title }) => title);
    expect(titles.toSorted()).toEqual([
      'Order P-7K3M-9QXA did not come about',
      'Order P-7K3M-9QXA has arrived',
      'Order P-7K3M-9QXA is cancelled',
      'Order P-7K3M-9QXA is confirmed',
      'Order P-7K3M-9QXA is on its way',
      'Order P-7K3M-9QXA: money is coming back',
      'Order P-7K3M-9QXA: please confirm the payment',
    ]);
    await eventually(() => expect(running.mailer.to(ben.email)).toHaveLength(7));
  });
});

describe('an order of a guest', () => {
  test('is mailed and nothing else, without asking accounts who that is', async () => {
    const order = orderOf({ email: 'guest@example.com' });
    const asked = running.accounts.askers.length;
    const eventId = await running.tell('orders', OrderConfirmed, { ...order, ...confirmation });
    expect((await mailTo('guest@example.com'))?.text).toContain('somebody ordered with this address');
    expect((await statesOf(running, eventId)).map(({ channel }) => channel)).toEqual(['EMAIL']);
    expect(running.accounts.askers.length).toBe(asked);
    const asGuest = { kind: 'guest', subject: order.ownerId } as const;
    expect(await notificationsOf(running, asGuest)).toBeUndefined();
  });
});

describe('the language of a letter', () => {
  test('is the order’s, also of later news that do not say it', async () => {
    const order = orderOf({ email: 'gast@example.com' });
    await running.tell('orders', OrderConfirmed, { ...order, ...confirmation, language: 'de-AT' });
    await running.tell('orders', OrderDelivered, order);
    await eventually(() => expect(running.mailer.to('gast@example.com')).toHaveLength(2));
    const subjects = running.mailer.to('gast@example.com').map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual([
      'Bestellung P-7K3M-9QXA ist angekommen',
      'Bestellung P-7K3M-9QXA ist bestätigt',
    ]);
  });

  test('is the one that the account says, if it says one', async () => {
    const eva = running.newCustomer({ locale: 'de' });
    const order = orderOf({ customerId: eva.subject, email: eva.email });
    await running.tell('orders', OrderConfirmed, { ...order, ...confirmation, language: 'en' });
    expect((await mailTo(eva.email))?.subject).toBe('Bestellung P-7K3M-9QXA ist bestätigt');
  });

  test('is not that of the list in the shop, which follows its reader', async () => {
    const ole = running.newCustomer({ locale: 'de' });
    const order = orderOf({ customerId: ole.subject, email: ole.email });
    await running.tell('orders', OrderDelivered, order);
    const titles = async (language: string) =>
      (await notificationsOf(running, ole, language)).map(({ title }) => title);
    expect(await titles('en')).toEqual(['Order P-7K3M-9QXA has arrived']);
    expect(await titles('de-CH')).toEqual(['Bestellung P-7K3M-9QXA ist angekommen']);
  });
});
