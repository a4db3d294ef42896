import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { auditLog, customers, sessions } from '../src/infrastructure/tables.ts';
import { issuer, openAccounts, register, signIn } from './open-accounts.ts';

const accounts = await openAccounts('sign_in');
const { ask, clock, database } = accounts;
await register(accounts, 'ada@example.com');
await register(accounts, 'boss@example.com');
await database
  .current()
  .update(customers)
  .set({ roles: ['CUSTOMER', 'ADMIN'] })
  .where(eq(customers.email, 'boss@example.com'));

const hoursMs = 3_600_000;
const findByToken = (token: string) =>
  ask('query ($token: String) { accountSession(token: $token) { subject scopes kind } }', { token });
const findById = (id: string) => ask('query ($id: ID) { accountSession(id: $id) { subject expiresAt } }', { id });
const verify = async (token: string, audience: string) => {
  const { data } = await ask('{ accountSigningKeys }');
  return jwtVerify(token, createLocalJWKSet(data.accountSigningKeys), { issuer, audience, currentDate: clock.now() });
};

describe('a browser', () => {
  test('gets a token of 256 bits of which only the hash is kept', async () => {
    const { sessionToken, tokens, identity, session } = await signIn(accounts, 'ADA@example.com');
    expect(Buffer.from(sessionToken, 'base64url')).toHaveLength(32);
    expect(tokens).toBeNull();
    expect(session).toMatchObject({ id: identity.sessionId, current: true });
    const [row] = await database.current().select().from(sessions).where(eq(sessions.id, identity.sessionId));
    expect(row?.tokenHash).toBe(createHash('sha256').update(sessionToken).digest('base64url'));
    expect(JSON.stringify(row)).not.toContain(sessionToken);
    expect((await findByToken(sessionToken)).data.accountSession).toEqual({
      subject: identity.subject,
      scopes: ['customer'],
      kind: 'WEB',
    });
  });

  test.each([
    [false, 12],
    [true, 30 * 24],
  ])('with remember %s stays signed in for %d hours', async (remember, hours) => {
    const { sessionToken, identity } = await signIn(accounts, 'ada@example.com', { remember });
    expect(identity.expiresAt).toBe(new Date(clock.now().getTime() + hours * hoursMs).toISOString());
    // Used now and then: unused it would end sooner.
    for (const _ of [1, 2, 3]) {
      clock.advance((hours * hoursMs) / 4);
      await findByToken(sessionToken);
    }
    clock.advance((hours * hoursMs) / 4 - 1);
    expect((await findByToken(sessionToken)).data.accountSession).not.toBeNull();
    clock.advance(1);
    expect((await findByToken(sessionToken)).data.accountSession).toBeNull();
  });

  test('that rests unused is signed out after four hours', async () => {
    const { sessionToken } = await signIn(accounts, 'ada@example.com');
    clock.advance(4 * hoursMs - 1);
    expect((await findByToken(sessionToken)).data.accountSession).not.toBeNull();
    clock.advance(4 * hoursMs);
    expect((await findByToken(sessionToken)).data.accountSession).toBeNull();
  });

  test('is noted as seen once a minute', async () => {
    const { sessionToken, identity } = await signIn(accounts, 'ada@example.com');
    const lastSeen = async () =>
      (await database.current().select().from(sessions).where(eq(sessions.id, identity.sessionId)))[0]?.lastSeenAt;
    const signedInAt = clock.now();
    clock.advance(59_000);
    await findByToken(sessionToken);
    expect(await lastSeen()).toEqual(signedInAt);
    clock.advance(1_000);
    await findByToken(sessionToken);
    expect(await lastSeen()).toEqual(clock.now());
  });
});

describe('a device', () => {
  test('gets an access token that the published keys verify, and a refresh token', async () => {
    const device = { kind: 'DEVICE', deviceId: 'phone-1', deviceName: 'Pixel', platform: 'ANDROID' };
    const { sessionToken, tokens, identity, session } = await signIn(accounts, 'ada@example.com', device);
    expect(sessionToken).toBeNull();
    expect(session).toMatchObject({ deviceName: 'Pixel', platform: 'ANDROID' });
    const { payload } = await verify(tokens.accessToken, 'mobile');
    const issuedAt = Math.floor(clock.now().getTime() / 1_000);
    expect(payload).toEqual({
      iss: issuer,
      aud: 'mobile',
      sub: identity.subject,
      sid: identity.sessionId,
      scope: 'customer',
      iat: issuedAt,
      exp: issuedAt + 600,
    });
    expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({ alg: 'ES256', kid: expect.any(String) });
    expect(Date.parse(tokens.refreshExpiresAt) - clock.now().getTime()).toBe(60 * 24 * hoursMs);
    expect((await findById(identity.sessionId)).data.accountSession.subject).toBe(identity.subject);
  });

  test('opens a session at every sign-in, whatever the idempotency key', async () => {
    const input = { kind: 'DEVICE', deviceId: 'phone-2', idempotencyKey: 'the-same-key' };
    const [first, second] = [
      await signIn(accounts, 'ada@example.com', input),
      await signIn(accounts, 'ada@example.com', input),
    ];
    expect(first.identity.sessionId).not.toBe(second.identity.sessionId);
    expect(first.tokens.refreshToken).not.toBe(second.tokens.refreshToken);
  });
});

describe('the back office', () => {
  test('gets an access token of half an hour for its own door, and no refresh token', async () => {
    const { tokens, identity } = await signIn(accounts, 'boss@example.com', { kind: 'BACK_OFFICE' });
    expect(tokens).toMatchObject({ refreshToken: null, refreshExpiresAt: null });
    const { payload } = await verify(tokens.accessToken, 'admin');
    expect(payload).toMatchObject({ scope: 'customer admin', sid: identity.sessionId });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1_800);
    await expect(verify(tokens.accessToken, 'mobile')).rejects.toThrow();
  });

  test('is closed to customers, in the words that a wrong password gets', async () => {
    const asCustomer = await signIn(accounts, 'ada@example.com', { kind: 'BACK_OFFICE' });
    expect(asCustomer).toEqual(
      await signIn(accounts, 'boss@example.com', { kind: 'BACK_OFFICE', password: 'wrong password' }),
    );
    expect(asCustomer.identity).toBeNull();
  });
});

describe('a refusal', () => {
  test('is the same for an unknown address and a wrong password', async () => {
    const wrong = await signIn(accounts, 'ada@example.com', { password: 'wrong password' });
    expect(wrong).toEqual(await signIn(accounts, 'nobody@example.com', { password: 'wrong password' }));
    expect(wrong).toMatchObject({ sessionToken: null, tokens: null, identity: null, customer: null });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  test('takes as long for an unknown address as for a wrong password', async () => {
    const timeOf = async (email: string) => {
      const startedAt = performance.now();
      await signIn(accounts, email, { password: 'wrong password' });
      return performance.now() - startedAt;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round++) {
      times.known.push(await timeOf('ada@example.com'));
      times.unknown.push(await timeOf('nobody@example.com'));
    }
    const fastest = (list: number[]) => Math.min(...list);
    // Hashing takes tens of ms and a lookup one or two: without the dummy hash the unknown one is many times faster.
    expect(fastest(times.unknown)).toBeGreaterThan(fastest(times.known) / 2);
  });

  test('is written down, without the address that was tried', async () => {
    await signIn(accounts, 'secret-guess@example.com');
    const rows = await database.current().select().from(auditLog).where(eq(auditLog.action, 'sign-in-refused'));
    expect(rows.at(-1)).toMatchObject({ actor: 'gst_test', requestId: 'req_test' });
    expect(JSON.stringify(rows)).not.toContain('secret-guess');
  });

  test('meets addresses that no database could hold, politely', async () => {
    const { userErrors } = await signIn(accounts, 'a\0b@example.com');
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'email'] }]);
  });
});
