import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, refreshTokens } from '../src/infrastructure/tables.ts';
import { hear, openAccounts, register, signIn } from './open-accounts.ts';

const accounts = await openAccounts('refresh');
const { ask, clock, database, transport } = accounts;
await register(accounts, 'ada@example.com');

const mutation = `mutation ($input: AccountSessionRefreshInput!) {
  accountSessionRefresh(input: $input) {
    tokens { accessToken refreshToken refreshExpiresAt } identity { sessionId expiresAt } userErrors { code message path }
  }
}`;
const refresh = async (refreshToken: string, deviceId: string | null = 'phone') =>
  (await ask(mutation, { input: { refreshToken, deviceId } })).data.accountSessionRefresh;
const open = () => signIn(accounts, 'ada@example.com', { kind: 'DEVICE', deviceId: 'phone' });
const isAlive = async (id: string) =>
  (await ask('query ($id: ID) { accountSession(id: $id) { subject } }', { id })).data.accountSession !== null;

describe('a refresh token', () => {
  test('is traded for the next pair of the same session, which lives on', async () => {
    const { tokens, identity } = await open();
    clock.advance(40 * 86_400_000);
    const next = await refresh(tokens.refreshToken);
    expect(next.userErrors).toEqual([]);
    expect(next.identity.sessionId).toBe(identity.sessionId);
    expect(next.tokens.refreshToken).not.toBe(tokens.refreshToken);
    clock.advance(40 * 86_400_000);
    expect(await isAlive(identity.sessionId)).toBe(true);
    expect((await refresh(next.tokens.refreshToken)).tokens).not.toBeNull();
  });

  test('is kept as a hash', async () => {
    const { tokens } = await open();
    expect(JSON.stringify(await database.current().select().from(refreshTokens))).not.toContain(tokens.refreshToken);
  });

  test('works once: of ten at once exactly one wins, and its tokens are good', async () => {
    const { tokens, identity } = await open();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(tokens.refreshToken)));
    const winners = answers.filter((answer) => answer.tokens !== null);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(winners).toHaveLength(1);
    expect(codes).toEqual(Array(9).fill('REFRESH_TOKEN_SUPERSEDED'));
    expect(await isAlive(identity.sessionId)).toBe(true);
    expect((await refresh(winners[0].tokens.refreshToken)).userErrors).toEqual([]);
  });

  test('that comes back later ends the whole family', async () => {
    const heard = await hear(transport);
    const { tokens, identity } = await open();
    const next = await refresh(tokens.refreshToken);
    clock.advance(10_000);
    expect((await refresh(tokens.refreshToken)).userErrors).toMatchObject([{ code: 'REFRESH_TOKEN_INVALID' }]);
    expect(await isAlive(identity.sessionId)).toBe(false);
    expect((await refresh(next.tokens.refreshToken)).userErrors).toMatchObject([{ code: 'REFRESH_TOKEN_INVALID' }]);
    await expect
      .poll(() => heard.map(({ payload }) => payload))
      .toContainEqual({ sessionId: identity.sessionId, customerId: identity.subject });
    const thefts = await database.current().select().from(auditLog).where(eq(auditLog.action, 'refresh-token-theft'));
    expect(thefts).toMatchObject([{ customerId: identity.subject, details: { sessionId: identity.sessionId } }]);
  });

  test('leaves the other sessions of the same person alone', async () => {
    const [stolen, other] = [await open(), await open()];
    await refresh(stolen.tokens.refreshToken);
    clock.advance(10_000);
    await refresh(stolen.tokens.refreshToken);
    expect((await refresh(other.tokens.refreshToken)).tokens).not.toBeNull();
  });

  test.each(['tablet', null])('does not work on another device (%s), and stays good on its own', async (deviceId) => {
    const { tokens } = await open();
    expect((await refresh(tokens.refreshToken, deviceId)).userErrors).toMatchObject([
      { code: 'REFRESH_TOKEN_INVALID' },
    ]);
    expect((await refresh(tokens.refreshToken)).tokens).not.toBeNull();
  });

  test('expires after 60 days', async () => {
    const { tokens } = await open();
    clock.advance(60 * 86_400_000);
    expect((await refresh(tokens.refreshToken)).userErrors).toMatchObject([{ code: 'REFRESH_TOKEN_INVALID' }]);
  });

  test.each(['', 'unknown', 'x'.repeat(900), '\0'])(
    'answers the unknown token %j like an expired one',
    async (token) => {
      expect((await refresh(token)).userErrors).toMatchObject([
        { code: 'REFRESH_TOKEN_INVALID', path: ['input', 'refreshToken'] },
      ]);
    },
  );
});
