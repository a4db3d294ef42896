import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IdentityProvider } from '../auth/identity-provider.ts';
import type { Gateway } from '../create-gateway.ts';
import type { GatewaySettings } from '../settings.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { type Listening, type ListenOptions, listen, multipart } from '../testing/listen.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import { beginSessions, openSources, sessions, startTicksGateway, ticksProvider } from '../testing/ticks-graph.ts';

beforeEach(beginSessions);

let gateway: Gateway | undefined;
const listening: Listening[] = [];
afterEach(async () => {
  for (const each of listening.splice(0)) each.leave();
  await gateway?.stop();
  gateway = undefined;
  await expect.poll(openSources).toBe(0);
});

async function start(settings: Partial<GatewaySettings> = {}) {
  const started = await startTicksGateway(settings);
  gateway = started.gateway;
  const { at } = started;
  return async (query: string, { door = 'web', ...options }: ListenOptions & { door?: string } = {}) => {
    const answer = await listen(`${at}/${door}/graphql`, query, options);
    listening.push(answer);
    return answer;
  };
}

const asMember = { headers: { cookie: 'prism-session=good-token' } };
const query = 'subscription { ticks { id name who } }';
const failure = (code: string) => ({
  errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
});

test('subgraphs in memory are listened to on behalf of who asks, until they leave', async () => {
  const ask = await start();
  const events = await ask(query, asMember);
  for (const id of ['1', '2'])
    expect(await events.next()).toEqual(['next', { data: { ticks: { id, name: `tick ${id}`, who: 'user usr_1' } } }]);
  const guest = await ask(query, { accept: multipart });
  expect((await guest.next()).payload.data.ticks.who).toMatch(/^guest gst_/);
  expect(openSources()).toBe(2);
  for (const each of [events, guest]) each.leave();
  await expect.poll(openSources).toBe(0);
});

test('where there are none, it says so', async () => {
  gateway = await startTestGateway();
  const at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const events = await listen(`${at}/web/graphql`, 'subscription { nothing }');
  expect(await events.next()).toEqual(['next', failure('GRAPHQL_VALIDATION_FAILED')]);
  events.leave();
});

test('one that says nothing is ended as well', async () => {
  const ask = await start();
  const events = await ask('subscription { silence { id } }');
  await expect.poll(openSources).toBe(1);
  events.leave();
  await expect.poll(openSources).toBe(0);
});

test('a session that is revoked ends it within a second and an event', async () => {
  const ask = await start();
  const events = await ask(query, asMember);
  await events.next();
  sessions.delete('good-token');
  const revokedAt = Date.now();
  let last = await events.next();
  while (last[1].data) last = await events.next();
  expect(last).toEqual(['next', failure('UNAUTHENTICATED')]);
  expect(Date.now() - revokedAt).toBeLessThan(1_500);
  expect([await events.next(), await events.next()]).toEqual([['complete', ''], undefined]);
});

test('one on which nothing is told ends within a second of a sign-out anywhere else', async () => {
  const ask = await start();
  const authorization = `Bearer ${await issuer.sign()}`;
  const streams = [
    await ask('subscription { silence { id } }', asMember),
    await ask('subscription { silence { id } }', { door: 'mobile', headers: { authorization } }),
  ];
  await expect.poll(openSources).toBe(2);
  sessions.clear();
  const revokedAt = Date.now();
  for (const events of streams) {
    expect(await events.next()).toEqual(['next', failure('UNAUTHENTICATED')]);
    expect(Date.now() - revokedAt).toBeLessThan(1_000);
    expect([await events.next(), await events.next()]).toEqual([['complete', ''], undefined]);
  }
});

test('it ends when the session does, though nothing happens', async () => {
  const expiresAt = new Date(Date.now() + 300);
  sessions.set('ses_1', { ...activeSession('ses_1'), expiresAt });
  const ask = await start();
  const authorization = `Bearer ${await issuer.sign()}`;
  const events = await ask('subscription { silence { id } }', { door: 'mobile', headers: { authorization } });
  expect(await events.next()).toEqual(['next', failure('UNAUTHENTICATED')]);
});

test('when nobody can tell whether the session lives, it ends', async () => {
  const away: IdentityProvider = { ...ticksProvider, findSession: async () => Promise.reject(new Error('away')) };
  const provider = { ...ticksProvider };
  const ask = await start({ identityProvider: provider });
  const events = await ask(query, asMember);
  await events.next();
  provider.findSession = away.findSession;
  let last = await events.next();
  while (last[1].data) last = await events.next();
  expect(last).toEqual(['next', failure('AUTH_UNAVAILABLE')]);
});

test('what the caller may not have is null, or not begun at all', async () => {
  const ask = await start();
  const events = await ask('subscription { ticks { id secret } }', asMember);
  expect(await events.next()).toEqual([
    'next',
    { data: { ticks: { id: '1', secret: null } }, ...failure('UNAUTHORIZED_FIELD_OR_TYPE') },
  ]);
  const refused = await ask('subscription { audit { id } }', asMember);
  expect(await refused.next()).toEqual(['next', { data: null, ...failure('UNAUTHORIZED_FIELD_OR_TYPE') }]);
  sessions.set('good-token', activeSession('ses_audit', { scopes: ['auditor'] }));
  await sleep(1_100);
  const allowed = await ask('subscription { audit { secret } }', asMember);
  expect(await allowed.next()).toEqual(['next', { data: { audit: { secret: 'secret' } } }]);
});

test.each([
  ['a page of another site', 403, 'CSRF_BLOCKED', { headers: { ...asMember.headers, origin: 'https://evil.test' } }],
  ['a form of another site', 403, 'CSRF_BLOCKED', { headers: { ...asMember.headers, 'apollo-require-preflight': '' } }],
  [
    'a token that does not hold',
    401,
    'UNAUTHENTICATED',
    { door: 'mobile', headers: { authorization: 'Bearer a.b.c' } },
  ],
])('%s is refused', async (_, status, code, options) => {
  const refused = await (await start())(query, options);
  expect([refused.status, await refused.json()]).toEqual([status, failure(code)]);
  expect(openSources()).toBe(0);
});

test('rates are limited as for queries', async () => {
  const ask = await start({ rateLimitScale: 0.000_001 });
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await ask(query, asMember)).status);
  expect(statuses).toContain(429);
});

test('one person has so many at a time', async () => {
  const ask = await start({ streams: { limits: { perCaller: 1 } } });
  await (await ask(query, asMember)).next();
  const refused = await ask(query, asMember);
  expect([refused.status, await refused.json()]).toEqual([429, failure('RATE_LIMITED')]);
  expect((await ask(query)).status).toBe(200);
});

test('the edge is told nothing of how to keep it, and compresses nothing', async () => {
  const ask = await start();
  const { headers } = await ask(query, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect([headers['content-encoding'], headers.etag]).toEqual([undefined, undefined]);
  expect(headers['x-request-id']).toMatch(/^req_/);
});

test('a gateway that stops ends all', async () => {
  const ask = await start();
  const events = await ask('subscription { silence { id } }');
  await expect.poll(openSources).toBe(1);
  const stopping = gateway?.stop();
  expect(await events.next()).toEqual(['next', failure('OVERLOADED')]);
  await stopping;
});
