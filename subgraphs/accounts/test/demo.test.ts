import { silentLogger } from '@prism/platform/log';
import { count } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { demoPerson } from '../src/infrastructure/demo/demo-people.ts';
import { tidy } from '../src/infrastructure/housekeeping.ts';
import { customers, sessions } from '../src/infrastructure/tables.ts';
import { openAccounts, signIn } from './open-accounts.ts';

const accounts = await openAccounts('demo', { demo: true });
const { ask, as, clock, database, start } = accounts;
const demoPassword = { password: 'prism-demo-password' };
const countCustomers = async () => (await database.current().select({ rows: count() }).from(customers))[0]?.rows;

test.each([
  ['customer@example.com', ['customer']],
  ['support@example.com', ['customer', 'support']],
  ['admin@example.com', ['customer', 'admin']],
])('%s can sign in', async (email, scopes) => {
  const { identity, userErrors } = await signIn(accounts, email, demoPassword);
  expect(userErrors).toEqual([]);
  expect(identity.scopes).toEqual(scopes);
});

test('the demo customer has a fixed id, two addresses and a few wishes', async () => {
  const { identity } = await signIn(accounts, 'customer@example.com', demoPassword);
  expect(identity.subject).toBe(demoPerson(0).customer.id);
  const query =
    '{ viewer { customer { addresses { id } defaultShippingAddress { id } wishlist { version items { totalCount } } } } }';
  const { data } = await ask(query, {}, as({ ...identity, kind: 'user' }));
  const { addresses, wishlist } = data.viewer.customer;
  expect(addresses).toHaveLength(2);
  expect(wishlist).toEqual({ version: 7, items: { totalCount: 6 } });
});

test('a start without demo data refuses a database that holds people whose password is public', async () => {
  await expect(start(undefined, false)).rejects.toThrow(/demo people.*customer@example\.com/);
});

test('two hundred others are there, and another start adds nobody', async () => {
  expect(await countCustomers()).toBe(203);
  await start();
  expect(await countCustomers()).toBe(203);
});

test('housekeeping forgets sessions a month after their end', async () => {
  const { identity } = await signIn(accounts, 'customer@example.com', { ...demoPassword, kind: 'DEVICE' });
  const run = () => tidy({ database, now: clock.now, log: silentLogger, signingKeys: { ensure: async () => {} } });
  const ids = async () => (await database.current().select({ id: sessions.id }).from(sessions)).map(({ id }) => id);
  clock.advance(89 * 86_400_000);
  await run();
  expect(await ids()).toContain(identity.sessionId);
  clock.advance(2 * 86_400_000);
  await run();
  expect(await ids()).not.toContain(identity.sessionId);
});
