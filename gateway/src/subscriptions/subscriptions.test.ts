import { setTimeout as sleep } from 'node:timers/promises';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActiveSession, IdentityProvider } from '../auth/identity-provider.ts';
import type { Gateway } from '../create-gateway.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import { composeTestGraph } from '../testing/compose-test-graph.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { type Listening, type ListenOptions, listen, multipart } from '../testing/listen.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])\n`;
const ticksSdl = `${link}
  type Query { nothing: Int }
  type Subscription { ticks: Tick!  silence: Tick  audit: Tick @requiresScopes(scopes: [["auditor"]]) }
  type Tick @key(fields: "id") { id: ID! who: String! secret: String @requiresScopes(scopes: [["auditor"]]) }
`;
const namesSdl = `${link} type Tick @key(fields: "id") { id: ID! name: String }`;

/** Sources that are listened to. */
let open = 0;
const resolveItself = (tick: object) => tick;
const ticks = defineSubgraph<SubgraphContext>({
  name: 'ticks',
  typeDefs: ticksSdl,
  context: (base) => base,
  resolvers: {
    Tick: {
      who: (_: unknown, __: unknown, { caller: { identity } }: SubgraphContext) =>
        `${identity.kind} ${identity.subject}`,
      secret: () => 'secret',
    },
    Subscription: {
      ticks: { subscribe: tick, resolve: resolveItself },
      audit: { subscribe: tick, resolve: resolveItself },
      silence: { subscribe: silence },
    },
  },
});

async function* tick() {
  open += 1;
  try {
    for (let id = 1; ; id += 1) {
      yield { id };
      await sleep(20);
    }
  } finally {
    open -= 1;
  }
}

async function* silence(_: unknown, __: unknown, { ended }: SubgraphContext) {
  open += 1;
  await new Promise((resolve) => ended?.addEventListener('abort', resolve));
  open -= 1;
}

const names = defineSubgraph<SubgraphContext>({
  name: 'names',
  typeDefs: namesSdl,
  context: (base) => base,
  resolvers: { Tick: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `tick ${id}` }) } },
});
const graph = composeTestGraph([
  { subgraph: ticks, sdl: ticksSdl },
  { subgraph: names, sdl: namesSdl },
]);

const sessions = new Map<string, ActiveSession>();
const identityProvider: IdentityProvider = {
  publicKeys: async () => issuer.publicKeys(),
  findSession: async (by) => sessions.get('id' in by ? by.id : by.token) ?? null,
  findSessions: async (ids) => [...sessions.values()].filter(({ identity }) => ids.includes(identity.sessionId)),
  signInBackOffice: async () => null,
};
beforeEach(() => {
  sessions.clear();
  sessions.set('good-token', activeSession('ses_web')).set('ses_1', activeSession('ses_1'));
});

const variant = { supergraphSdl: graph.supergraphSdl, origins: ['https://shop.test'], sensitiveFields: [] };
const variants: readonly VariantSettings[] = [
  { ...variant, name: 'web', credential: { kind: 'cookie' } },
  { ...variant, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' } },
];
let gateway: Gateway | undefined;
const listening: Listening[] = [];
afterEach(async () => {
  for (const each of listening.splice(0)) each.leave();
  await gateway?.stop();
  gateway = undefined;
  await expect.poll(() => open).toBe(0);
});

async function start(settings: Partial<GatewaySettings> = {}) {
  gateway = await startTestGateway({ variants, transports: graph.transports, identityProvider, ...settings });
  const at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
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
  expect(open).toBe(2);
  for (const each of [events, guest]) each.leave();
  await expect.poll(() => open).toBe(0);
});

test('one that says nothing is ended as well', async () => {
  const ask = await start();
  const events = await ask('subscription { silence { id } }');
  await expect.poll(() => open).toBe(1);
  events.leave();
  await expect.poll(() => open).toBe(0);
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
  await expect.poll(() => open).toBe(2);
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
  const away: IdentityProvider = { ...identityProvider, findSession: async () => Promise.reject(new Error('away')) };
  const provider = { ...identityProvider };
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
  expect(open).toBe(0);
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
  await expect.poll(() => open).toBe(1);
  const stopping = gateway?.stop();
  expect(await events.next()).toEqual(['next', failure('OVERLOADED')]);
  await stopping;
});
