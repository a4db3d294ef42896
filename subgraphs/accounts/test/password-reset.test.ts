import { describe, expect, test } from 'vitest';
import { passwordResets } from '../src/infrastructure/tables.ts';
import { hear, newPerson, openAccounts, password, signIn } from './open-accounts.ts';

const accounts = await openAccounts('password_reset');
const { ask, clock, database, mailbox, transport } = accounts;
const newPassword = 'a wholly new password';

async function request(email: string) {
  const query =
    'mutation ($email: String!) { accountPasswordResetRequest(email: $email) { accepted userErrors { code } } }';
  return (await ask(query, { email })).data.accountPasswordResetRequest;
}
async function reset(token: string, wanted = newPassword) {
  const query = `mutation ($token: String!, $newPassword: String!) {
    accountPasswordReset(token: $token, newPassword: $newPassword) { accepted userErrors { code path } }
  }`;
  return (await ask(query, { token, newPassword: wanted })).data.accountPasswordReset;
}
const lettersTo = (email: string) =>
  mailbox.filter((letter) => letter.to === email && letter.subject === 'A new password');
async function tokenFor(email: string): Promise<string> {
  await request(email);
  const text = lettersTo(email).at(-1)?.text ?? '';
  return text.split('\n').find((line) => /^[\w-]{43}$/.test(line)) ?? '';
}
const invalid = { accepted: false, userErrors: [{ code: 'RESET_TOKEN_INVALID', path: ['token'] }] };

describe('a request', () => {
  test('is accepted for every address, and a letter goes only to one that has an account', async () => {
    await newPerson(accounts, 'ada@example.com');
    const known = await request('Ada@Example.com');
    expect(known).toEqual({ accepted: true, userErrors: [] });
    expect(await request('nobody@example.com')).toEqual(known);
    expect(await request('no address \0')).toEqual(known);
    expect(lettersTo('ada@example.com')).toHaveLength(1);
    expect(lettersTo('nobody@example.com')).toHaveLength(0);
  });

  test('cannot flood a mailbox', async () => {
    await newPerson(accounts, 'grace@example.com');
    for (let round = 0; round < 5; round++) await request('grace@example.com');
    expect(lettersTo('grace@example.com')).toHaveLength(3);
    clock.advance(30 * 60_000);
    await request('grace@example.com');
    expect(lettersTo('grace@example.com')).toHaveLength(4);
  });

  test('keeps the hash of the token only', async () => {
    await newPerson(accounts, 'hedy@example.com');
    const token = await tokenFor('hedy@example.com');
    expect(token).not.toBe('');
    expect(JSON.stringify(await database.current().select().from(passwordResets))).not.toContain(token);
  });
});

describe('a reset', () => {
  test('sets the password, ends every session, and others are told, who warn the owner', async () => {
    const heard = await hear(transport);
    const { sessionId, subject } = await newPerson(accounts, 'emmy@example.com');
    expect(await reset(await tokenFor('emmy@example.com'))).toEqual({ accepted: true, userErrors: [] });
    const find = 'query ($id: ID) { accountSession(id: $id) { subject } }';
    expect((await ask(find, { id: sessionId })).data.accountSession).toBeNull();
    expect((await signIn(accounts, 'emmy@example.com')).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await signIn(accounts, 'emmy@example.com', { password: newPassword })).userErrors).toEqual([]);
    await expect
      .poll(() => heard)
      .toContainEqual(
        expect.objectContaining({ type: 'PasswordChanged', payload: { customerId: subject, language: 'en' } }),
      );
  });

  test('works once, also when it comes twice at once, and with it all other tokens are void', async () => {
    await newPerson(accounts, 'lise@example.com');
    const [other, token] = [await tokenFor('lise@example.com'), await tokenFor('lise@example.com')];
    const answers = await Promise.all([reset(token), reset(token, `${newPassword} 2`)]);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(answers).toContainEqual(invalid);
    expect(await reset(token)).toEqual(invalid);
    expect(await reset(other)).toEqual(invalid);
  });

  test('comes too late after half an hour', async () => {
    await newPerson(accounts, 'mary@example.com');
    const token = await tokenFor('mary@example.com');
    clock.advance(30 * 60_000);
    expect(await reset(token)).toEqual(invalid);
  });

  test('asks as much of the password as a registration, and leaves the token for another try', async () => {
    await newPerson(accounts, 'sophie.germain@example.com');
    const token = await tokenFor('sophie.germain@example.com');
    expect((await reset(token, 'short')).userErrors).toEqual([{ code: 'PASSWORD_TOO_SHORT', path: ['newPassword'] }]);
    expect((await reset(token, 'sophie.germain 1776')).userErrors).toMatchObject([{ code: 'PASSWORD_CONTAINS_EMAIL' }]);
    expect((await reset(token)).accepted).toBe(true);
  });

  test('is not outrun by a sign-in with the old password', async () => {
    await newPerson(accounts, 'vera@example.com');
    const token = await tokenFor('vera@example.com');
    const attempts = Array.from({ length: 6 }, () => signIn(accounts, 'vera@example.com', { password }));
    const [, ...signedIn] = await Promise.all([reset(token), ...attempts]);
    const find = 'query ($id: ID) { accountSession(id: $id) { subject } }';
    for (const { identity } of signedIn) {
      if (identity) expect((await ask(find, { id: identity.sessionId })).data.accountSession).toBeNull();
    }
  });
});
