import { OrderConfirmed } from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { away } from './fakes.ts';
import { confirmation, notificationsOf, orderOf, setPreferences, statesOf } from './operations.ts';
import { eventually, guest, type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
beforeAll(async () => {
  running = await startNotifications('preferences');
});
afterAll(() => running.stop());

const preferencesOf = async (identity = guest) =>
  (await running.ask('{ viewer { notificationPreferences { email push marketing } } }', {}, identity)).viewer
    .notificationPreferences;
const confirmTo = ({ subject, email }: { subject: string; email: string }) =>
  running.tell('orders', OrderConfirmed, { ...orderOf({ customerId: subject, email }), ...confirmation });

describe('preferences', () => {
  test('are mail and push, and no advertising, until somebody says otherwise', async () => {
    expect(await preferencesOf(running.newCustomer())).toEqual({ email: true, push: true, marketing: false });
  });

  test('change by what is given, each person’s for themselves', async () => {
    const [ada, ben] = [running.newCustomer(), running.newCustomer()];
    const changed = { email: false, push: true, marketing: true };
    expect((await setPreferences(running, ada, { email: false })).preferences).toMatchObject({
      email: false,
      push: true,
    });
    expect((await setPreferences(running, ada, { marketing: true, push: null })).preferences).toEqual(changed);
    expect((await setPreferences(running, ada, {})).preferences).toEqual(changed);
    expect(await preferencesOf(ada)).toEqual(changed);
    expect(await preferencesOf(ben)).toEqual({ email: true, push: true, marketing: false });
  });

  test('are nobody’s without an account', async () => {
    expect(await preferencesOf(guest)).toBeNull();
    const query = 'mutation { notificationPreferencesUpdate(input: { email: false }) { userErrors { code } } }';
    expect((await running.execute(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('somebody who wants no mail', () => {
  test('gets none, and finds the same in the shop', async () => {
    const ada = running.newCustomer();
    await setPreferences(running, ada, { email: false });
    const eventId = await confirmTo(ada);
    expect(await statesOf(running, eventId)).toEqual([]);
    expect(await notificationsOf(running, ada)).toHaveLength(1);
  });

  test('gets none that was on its way when they said so', async () => {
    const ada = running.newCustomer();
    running.mailer.plan(away);
    const eventId = await confirmTo(ada);
    const state = async () => (await statesOf(running, eventId))[0]?.state;
    await eventually(() => expect(running.mailer.tries).toBe(1));
    await setPreferences(running, ada, { email: false });
    running.later(60_000);
    await eventually(async () => expect(await state()).toBe('UNWANTED'));
    expect(running.mailer.to(ada.email)).toEqual([]);
  });
});
