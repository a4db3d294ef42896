import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, customers } from '../src/infrastructure/tables.ts';
import { newPerson, openAccounts, password, register, signIn } from './open-accounts.ts';

const accounts = await openAccounts('registration');
const { ask, database, mailbox } = accounts;
const rowsOf = (email: string) => database.current().select().from(customers).where(eq(customers.email, email));

test('opens an account under the normalized address, with the password hashed by argon2id as OWASP asks', async () => {
  expect(await register(accounts, ' Ada@Example.COM ', { firstName: ' Ada ' })).toEqual({
    accepted: true,
    userErrors: [],
  });
  const [row] = await rowsOf('ada@example.com');
  expect(row).toMatchObject({ firstName: 'Ada', lastName: null, roles: ['CUSTOMER'], marketingOptIn: false });
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(mailbox.at(-1)).toMatchObject({ to: 'ada@example.com', subject: 'Welcome to Prism' });
});

test('answers a known address exactly like a new one, and tells only its owner', async () => {
  await register(accounts, 'grace@example.com', { firstName: 'Grace' });
  const again = await register(accounts, 'GRACE@example.com', { firstName: 'Eve', password: 'another password 123' });
  expect(again).toEqual(await register(accounts, 'nobody-yet@example.com'));
  expect(mailbox.at(-2)).toMatchObject({ to: 'grace@example.com', subject: 'You already have an account' });
  expect(mailbox.at(-2)?.text).toContain('Hello Grace');
  const [row] = await rowsOf('grace@example.com');
  expect(row?.firstName).toBe('Grace');
  expect((await signIn(accounts, 'grace@example.com')).userErrors).toEqual([]);
});

test('of many registrations at once one opens the account', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => register(accounts, 'hedy@example.com')));
  expect(answers.every(({ accepted }) => accepted)).toBe(true);
  expect(await rowsOf('hedy@example.com')).toHaveLength(1);
  const letters = mailbox.filter(({ to }) => to === 'hedy@example.com').map(({ subject }) => subject);
  expect(letters.filter((subject) => subject === 'Welcome to Prism')).toHaveLength(1);
});

test.each([
  ['short', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['I am MARGARET myself', 'PASSWORD_CONTAINS_EMAIL'],
  ['margaret@example.com', 'PASSWORD_CONTAINS_EMAIL'],
])('judges the password "%s" as %s', async (attempted, code) => {
  const { userErrors } = await register(accounts, 'margaret@example.com', { password: attempted });
  expect(userErrors).toMatchObject([{ __typename: 'InputError', code, path: ['input', 'password'] }]);
});

test('tells every mistake of the input at its place', async () => {
  const { accepted, userErrors } = await register(accounts, 'no address', { firstName: 'A\nBcc: b@example.com' });
  expect(accepted).toBe(false);
  expect(userErrors.map((error: { path: string[] }) => error.path)).toEqual([
    ['input', 'email'],
    ['input', 'firstName'],
  ]);
});

test('speaks German to who reads German', async () => {
  const query =
    'mutation ($input: AccountRegisterInput!) { accountRegister(input: $input) { userErrors { message } } }';
  const input = { email: 'emmy@example.com', password: 'kurz' };
  const { data } = await ask(query, { input }, { language: 'de-AT' });
  expect(data.accountRegister.userErrors[0].message).toContain('mindestens 12 Zeichen');
  await ask(query, { input: { ...input, password } }, { language: 'de' });
  expect(mailbox.at(-1)).toMatchObject({ to: 'emmy@example.com', subject: 'Willkommen bei Prism' });
});

test('the audit log only grows', async () => {
  await newPerson(accounts, 'rosalind@example.com');
  const current = database.current();
  await expect(current.update(auditLog).set({ action: 'nothing' })).rejects.toThrow();
  await expect(current.delete(auditLog)).rejects.toThrow();
  expect((await current.select({ rows: count() }).from(auditLog))[0]?.rows).toBeGreaterThan(0);
});
