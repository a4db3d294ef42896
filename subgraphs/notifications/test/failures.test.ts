import { OrderConfirmed, PasswordChanged } from '@prism/schema/events';
import { afterEach, describe, expect, test } from 'vitest';
import { away, forGood } from './fakes.ts';
import { confirmation, notificationsOf, orderOf, statesOf } from './operations.ts';
import { eventually, type RunningNotifications, startNotifications } from './start-notifications.ts';

let running: RunningNotifications;
afterEach(() => running.stop());

const quiet = () => new Promise((resolve) => setTimeout(resolve, 150));
const stateOf = async (eventId: string) => (await statesOf(running, eventId))[0]?.state;
const confirm = (email: string, orderId?: string) =>
  running.tell('orders', OrderConfirmed, { ...orderOf({ email }), ...confirmation, ...(orderId && { orderId }) });

describe('a mail server', () => {
  test('that is away is tried again, later and later, until it takes the mail: once', async () => {
    running = await startNotifications('away');
    running.mailer.plan(away, away);
    const eventId = await confirm('a@example.com');
    await eventually(() => expect(running.mailer.tries).toBe(1));
    await quiet();
    expect(running.mailer.tries).toBe(1);
    running.later(5_000);
    await eventually(() => expect(running.mailer.tries).toBe(2));
    running.later(5_000);
    await quiet();
    expect(running.mailer.tries).toBe(2);
    running.later(25_000);
    await eventually(async () => expect(await stateOf(eventId)).toBe('SENT'));
    expect(running.mailer.to('a@example.com')).toHaveLength(1);
  });

  test('that refuses for good, or does not say whether it took the mail, is not asked again', async () => {
    running = await startNotifications('for good');
    running.mailer.plan(forGood);
    const eventId = await confirm('a@example.com');
    await eventually(async () => expect(await stateOf(eventId)).toBe('GIVEN_UP'));
    running.later(3_600_000);
    await quiet();
    expect(running.mailer.tries).toBe(1);
    expect(await statesOf(running, eventId)).toMatchObject([{ email: null }]);
  });

  test('that stays away is given up, and the log says so without the address', async () => {
    const lines: string[] = [];
    const { silentLogger } = await import('@prism/platform/log');
    const warn = (about: object, message: string) => void lines.push(`${message} ${JSON.stringify(about)}`);
    running = await startNotifications('given up', { log: Object.assign(Object.create(silentLogger), { warn }) });
    running.mailer.plan(away, away, away);
    const eventId = await confirm('a@example.com');
    await eventually(() => expect(running.mailer.tries).toBe(1));
    running.later(3 * 24 * 3_600_000 - 60_000);
    await eventually(async () => expect(await stateOf(eventId)).toBe('PENDING'));
    await eventually(() => expect(running.mailer.tries).toBe(2));
    running.later(60_000);
    await eventually(async () => expect(await stateOf(eventId)).toBe('GIVEN_UP'));
    expect(running.mailer.taken).toEqual([]);
    expect(lines.filter((line) => line.startsWith('a notification was given up'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('a@example.com');
  });

  test('that hangs holds up neither other events nor what is told in the shop', async () => {
    running = await startNotifications('hangs');
    let answer = () => {};
    running.mailer.plan(() => new Promise<void>((resolve) => (answer = resolve)));
    await confirm('slow@example.com');
    await eventually(() => expect(running.mailer.tries).toBe(1));
    const ada = running.newCustomer();
    const told = performance.now();
    await running.tell('accounts', PasswordChanged, { customerId: ada.subject, language: 'en' });
    expect(performance.now() - told).toBeLessThan(2_000);
    expect(await notificationsOf(running, ada)).toHaveLength(1);
    answer();
    await eventually(() => expect(running.mailer.to(ada.email)).toHaveLength(1));
  });
});

describe('accounts', () => {
  test('that cannot be asked delays mail to customers; mail to guests goes out', async () => {
    running = await startNotifications('accounts away');
    running.accounts.setAway(true);
    const ada = running.newCustomer();
    const eventId = await running.tell('accounts', PasswordChanged, { customerId: ada.subject, language: 'en' });
    await confirm('guest@example.com');
    await eventually(() => expect(running.mailer.to('guest@example.com')).toHaveLength(1));
    expect(await stateOf(eventId)).toBe('PENDING');
    running.accounts.setAway(false);
    running.later(5_000);
    await eventually(() => expect(running.mailer.to(ada.email)).toHaveLength(1));
  });

  test('that does not know somebody any more ends what would be mailed to them', async () => {
    running = await startNotifications('gone');
    const payload = { customerId: 'cus_gone', language: 'en' };
    const eventId = await running.tell('accounts', PasswordChanged, payload);
    await eventually(async () => expect(await stateOf(eventId)).toBe('UNREACHABLE'));
    expect(running.mailer.tries).toBe(0);
  });

  test('is asked as a service', async () => {
    running = await startNotifications('asks');
    const ada = running.newCustomer();
    await running.tell('accounts', PasswordChanged, { customerId: ada.subject, language: 'en' });
    await eventually(() => expect(running.mailer.to(ada.email)).toHaveLength(1));
    expect(running.accounts.askers).toEqual([{ kind: 'service', subject: 'svc_notifications' }]);
  });
});
