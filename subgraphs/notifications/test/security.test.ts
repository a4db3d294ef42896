import {
  PasswordChanged,
  RefreshTokenReused,
  RolesChanged,
  SessionRevoked,
  SignedInOnNewDevice,
} from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pushDevices } from '../src/infrastructure/tables.ts';
import { notificationsOf, setPreferences, setToken } from './operations.ts';
import { eventually, type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('security');
});
afterAll(() => running.stop());

const devicesOf = async (customerId: string) =>
  (await running.database.current().select().from(pushDevices)).filter((device) => device.customerId === customerId);

describe('what concerns the security of an account', () => {
  test('is mailed to somebody who wants no mail at all', async () => {
    const ada = running.newCustomer({ locale: 'de' });
    await setPreferences(running, ada, { email: false, push: false, marketing: false });
    await running.tell('accounts', PasswordChanged, { customerId: ada.subject, language: 'en' });
    await eventually(() => expect(running.mailer.to(ada.email)).toHaveLength(1));
    expect(running.mailer.to(ada.email)[0]).toMatchObject({ subject: 'Ihr Passwort wurde geändert' });
    expect(await notificationsOf(running, ada)).toMatchObject([
      { kind: 'ACCOUNT_SECURITY', title: 'Your password has changed', order: null, product: null },
    ]);
  });

  test('names the device, whatever it calls itself', async () => {
    const ada = running.newCustomer();
    const about = { customerId: ada.subject, sessionId: 'ses_1', kind: 'DEVICE' as const, language: 'en' };
    const deviceName = `<b>phone</b>\n\n${'x'.repeat(500)}`;
    await running.tell('accounts', SignedInOnNewDevice, { ...about, deviceName });
    await eventually(() => expect(running.mailer.to(ada.email)).toHaveLength(1));
    const [mail] = running.mailer.to(ada.email);
    expect(mail?.html).toContain('&lt;b&gt;phone&lt;/b&gt; xxx');
    expect(mail?.html).not.toContain('x'.repeat(61));
  });

  test('that ended sessions ends pushes to devices, until an app says its token again', async () => {
    const events = [
      [PasswordChanged, { language: 'en' }],
      [RolesChanged, { roles: ['CUSTOMER' as const] }],
      [RefreshTokenReused, { sessionId: 'ses_1' }],
    ] as const;
    for (const [contract, payload] of events) {
      const person = running.newCustomer();
      await setToken(running, person, { token: `token-of-${person.subject}` });
      expect(await devicesOf(person.subject)).toHaveLength(1);
      await running.tell(
        'accounts',
        contract as typeof PasswordChanged,
        { customerId: person.subject, ...payload } as never,
      );
      expect(await devicesOf(person.subject)).toEqual([]);
      expect(await notificationsOf(running, person)).toMatchObject([{ kind: 'ACCOUNT_SECURITY' }]);
    }
  });
});

describe('a session that ended', () => {
  test('takes the device it registered with it, and no other of theirs', async () => {
    const person = running.newCustomer();
    const [phone, tablet] = ['ses_phone', 'ses_tablet'].map((sessionId) => ({ ...person, sessionId }));
    await setToken(running, phone as typeof person, { token: 'phone-token' });
    await setToken(running, tablet as typeof person, { token: 'tablet-token' });
    await running.tell('accounts', SessionRevoked, { customerId: person.subject, sessionId: 'ses_phone' });
    expect(await devicesOf(person.subject)).toMatchObject([{ token: 'tablet-token', sessionId: 'ses_tablet' }]);
    expect(await notificationsOf(running, person)).toEqual([]);
  });

  test('leaves a device alone that was registered again by a later one', async () => {
    const person = running.newCustomer();
    const device = { deviceId: 'same-phone', token: 'same-token' };
    await setToken(running, { ...person, sessionId: 'ses_before' } as typeof person, device);
    await setToken(running, { ...person, sessionId: 'ses_after' } as typeof person, device);
    await running.tell('accounts', SessionRevoked, { customerId: person.subject, sessionId: 'ses_before' });
    expect(await devicesOf(person.subject)).toMatchObject([{ token: 'same-token', sessionId: 'ses_after' }]);
  });
});
