import type { RequestListener } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { tidy } from '../src/infrastructure/housekeeping.ts';
import { auditLog, upstreamGrants } from '../src/infrastructure/tables.ts';
import { hear } from './open-accounts.ts';
import { newOutsider, openWithProvider } from './outside-kit.ts';

const world = await openWithProvider('upstream_sessions');
const { another, ask, clock, database, isAlive, provider, signInAs, transport } = world;
afterEach(() => provider.answer('/token', undefined));

/** An answer of the provider is good for a minute. */
const minute = 60_000;
const grantOf = async (sessionId: string) =>
  (await database.current().select().from(upstreamGrants).where(eq(upstreamGrants.sessionId, sessionId)))[0];
const refreshesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = provider.asked('/token');
  await work();
  return provider.asked('/token') - before;
};
const stubs: [string, RequestListener][] = [
  ['down', (request) => void request.socket.destroy()],
  ['failing', (_, reply) => void reply.writeHead(500).end()],
  ['a page', (_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
];

describe('a session that a provider opened', () => {
  test('leaves the provider alone while its answer is good', async () => {
    const { sessionToken } = await signInAs(newOutsider());
    clock.advance(minute - 1);
    expect(await refreshesOf(() => isAlive(sessionToken))).toBe(0);
  });

  test('goes on with the next refresh token each time its answer has run out', async () => {
    const { sessionToken, identity } = await signInAs(newOutsider());
    for (const _ of [1, 2, 3]) {
      const before = await grantOf(identity.sessionId);
      clock.advance(minute);
      expect(await refreshesOf(async () => expect(await isAlive(sessionToken)).toBe(true))).toBe(1);
      const after = await grantOf(identity.sessionId);
      expect(after?.sealedRefreshToken).not.toBe(before?.sealedRefreshToken);
      expect(after?.checkAt).toEqual(new Date(clock.now().getTime() + minute));
    }
  });

  test('is asked about once, by however many requests in two processes', async () => {
    const { sessionToken } = await signInAs(newOutsider());
    const elsewhere = await another();
    clock.advance(minute);
    const asking = () => Promise.all([1, 2, 3, 4, 5].flatMap(() => [isAlive(sessionToken), elsewhere(sessionToken)]));
    expect(await refreshesOf(async () => expect(await asking()).toEqual(Array(10).fill(true)))).toBe(1);
  });

  test('ends when the provider says that it is over there, for all who ask, and tells so', async () => {
    const heard = await hear(transport);
    const person = newOutsider();
    const { sessionToken, identity } = await signInAs(person);
    await provider.revoke(person.sub);
    clock.advance(minute);
    expect(await Promise.all([isAlive(sessionToken), isAlive(sessionToken)])).toEqual([false, false]);
    expect(await grantOf(identity.sessionId)).toBeUndefined();
    await expect.poll(() => heard.map(({ type }) => type)).toContain('SessionRevoked');
    const isTheirs = eq(auditLog.customerId, identity.subject);
    const told = await database.current().select().from(auditLog).where(isTheirs);
    expect(told).toContainEqual(expect.objectContaining({ action: 'session-revoked', actor: 'svc_accounts' }));
  });

  test('ends too where only a stream is open', async () => {
    const person = newOutsider();
    const { identity } = await signInAs(person);
    await provider.revoke(person.sub);
    clock.advance(minute);
    const watched = async () => {
      const { data } = await ask('query ($ids: [ID!]!) { accountSessions(ids: $ids) { sessionId } }', {
        ids: [identity.sessionId],
      });
      return data.accountSessions.length;
    };
    await expect.poll(watched).toBe(0);
  });

  test.each(stubs)('goes on while the provider is %s, which is asked again after half a minute', async (_, answer) => {
    const person = newOutsider();
    const { sessionToken } = await signInAs(person);
    provider.answer('/token', answer);
    clock.advance(minute);
    expect(await refreshesOf(async () => expect(await isAlive(sessionToken)).toBe(true))).toBe(1);
    clock.advance(minute / 2 - 1);
    expect(await refreshesOf(async () => expect(await isAlive(sessionToken)).toBe(true))).toBe(0);
    provider.answer('/token', undefined);
    await provider.revoke(person.sub);
    clock.advance(1);
    expect(await isAlive(sessionToken)).toBe(false);
  });

  test('is not asked about for a moment after the provider was away for another one', async () => {
    const [one, other] = [await signInAs(newOutsider()), await signInAs(newOutsider())];
    provider.answer('/token', (request) => void request.socket.destroy());
    clock.advance(minute);
    expect(await refreshesOf(() => isAlive(one.sessionToken))).toBe(1);
    expect(await refreshesOf(async () => expect(await isAlive(other.sessionToken)).toBe(true))).toBe(0);
    provider.answer('/token', undefined);
    clock.advance(5_000);
    expect(await refreshesOf(() => isAlive(other.sessionToken))).toBe(1);
  });

  test('goes on when nobody can read its token any more: the secret is another one', async () => {
    const { sessionToken, identity } = await signInAs(newOutsider());
    const elsewhere = await another('another secret of 32 characters!');
    clock.advance(minute);
    expect(await refreshesOf(async () => expect(await elsewhere(sessionToken)).toBe(true))).toBe(0);
    expect((await grantOf(identity.sessionId))?.checkAt).toBeNull();
  });

  test('makes nobody wait for a slow provider longer than a second', async () => {
    const { sessionToken } = await signInAs(newOutsider());
    provider.answer('/token', () => {});
    clock.advance(minute);
    const began = performance.now();
    expect(await isAlive(sessionToken)).toBe(true);
    expect(performance.now() - began).toBeLessThan(1_800);
  });

  test('ends by itself though the provider is away', async () => {
    const { sessionToken } = await signInAs(newOutsider());
    provider.answer('/token', (request) => void request.socket.destroy());
    clock.advance(12 * 60 * minute);
    expect(await refreshesOf(async () => expect(await isAlive(sessionToken)).toBe(false))).toBe(0);
  });
});

describe('what the provider granted', () => {
  test('is kept encrypted, and not an access token at all', async () => {
    const seen: string[] = [];
    const { identity } = await signInAs(newOutsider());
    const before = provider.asked('/token');
    provider.answer('/token', (request, reply) => {
      request.on('data', (chunk) => seen.push(String(chunk)));
      request.on('end', () => reply.writeHead(500).end());
    });
    clock.advance(minute);
    await ask('query ($id: ID) { accountSession(id: $id) { subject } }', { id: identity.sessionId });
    expect(provider.asked('/token')).toBe(before + 1);
    const refreshToken = new URLSearchParams(seen.join('')).get('refresh_token') ?? '';
    expect(refreshToken.length).toBeGreaterThan(20);
    const kept = JSON.stringify(await grantOf(identity.sessionId));
    expect(kept).not.toContain(refreshToken);
    expect(kept).not.toContain('access');
  });

  test('is forgotten with the sign-out, which tells where the rest ends', async () => {
    const { sessionToken, identity } = await signInAs(newOutsider());
    const user = { ...identity, kind: 'user' as const };
    const mutation = 'mutation { accountSignOut(returnTo: "https://shop.test/") { endSessionUrl } }';
    const { data } = await ask(mutation, {}, { identity: user });
    const url = new URL(data.accountSignOut.endSessionUrl);
    expect(url.href.startsWith(`${provider.issuer}/session/end?`)).toBe(true);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'prism-test',
      post_logout_redirect_uri: 'https://shop.test/',
    });
    expect(await grantOf(identity.sessionId)).toBeUndefined();
    expect(await isAlive(sessionToken)).toBe(false);
  });

  test('is forgotten within an hour of the end of a session that nobody ended', async () => {
    const { identity } = await signInAs(newOutsider());
    clock.advance(12 * 60 * minute + 1);
    const signingKeys = { ensure: async () => {} };
    await tidy({ database, signingKeys, now: clock.now, log: console as never });
    expect(await grantOf(identity.sessionId)).toBeUndefined();
  });
});

test('where the provider gives no refresh token, it is never asked again', async () => {
  const alone = await openWithProvider('upstream_sessions_none', { issuesRefreshTokens: false });
  const { sessionToken } = await alone.signInAs(newOutsider());
  const before = alone.provider.asked('/token');
  for (const _ of [1, 2, 3]) {
    alone.clock.advance(3 * 60 * minute);
    expect(await alone.isAlive(sessionToken)).toBe(true);
  }
  expect(alone.provider.asked('/token')).toBe(before);
});
