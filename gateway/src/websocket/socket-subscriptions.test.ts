import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import type { GatewaySettings } from '../settings.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { type ConnectOptions, createSocketClient, openRawSocket, type RawSocket } from '../testing/socket-client.ts';
import { issuer } from '../testing/test-gateway.ts';
import { beginSessions, openSources, sessions, startTicksGateway, ticksProvider } from '../testing/ticks-graph.ts';

beforeEach(beginSessions);
let gateway: Gateway | undefined;
const sockets: RawSocket[] = [];
afterEach(async () => {
  for (const { ws } of sockets.splice(0)) ws.terminate();
  await gateway?.stop();
  gateway = undefined;
  await expect.poll(openSources).toBe(0);
});

async function start(settings: Partial<GatewaySettings> = {}) {
  const started = await startTicksGateway(settings);
  gateway = started.gateway;
  const { at } = started;
  const urlOf = (door: string) => `${at}/${door}/graphql`;
  return {
    urlOf,
    async open(door: string, options: ConnectOptions = {}) {
      const socket = await openRawSocket(urlOf(door), { params: {}, ...options });
      sockets.push(socket);
      return socket;
    },
  };
}

const asMember = { headers: { cookie: 'prism-session=good-token' } };
const bearer = async (claims: object = {}) => ({
  params: { authorization: `Bearer ${await issuer.sign({ ...claims })}` },
});
const query = 'subscription { ticks { id name who } }';
const silence = 'subscription { silence { id } }';
const subscribe = (id: string, text = query) => ({ id, type: 'subscribe', payload: { query: text } });
const tick = (id: string) => ({ data: { ticks: { id, name: `tick ${id}`, who: 'user usr_1' } } });
const failure = (code: string) => [expect.objectContaining({ extensions: expect.objectContaining({ code }) })];

test("the protocol's own client is told of events, of the web and of apps, until it leaves", async () => {
  const { urlOf } = await start();
  for (const [door, options] of [['web', asMember] as const, ['mobile', await bearer()] as const]) {
    const client = createSocketClient(urlOf(door), options);
    const events = client.iterate({ query }) as AsyncIterableIterator<ExecutionResult>;
    for (const id of ['1', '2']) expect((await events.next()).value).toEqual(tick(id));
    expect(openSources()).toBe(1);
    await events.return?.();
    await expect.poll(openSources).toBe(0);
    await client.dispose();
  }
});

test('several at once on one connection, and each ends by itself', async () => {
  const { open } = await start();
  const socket = await open('web', asMember);
  for (const id of ['a', 'b', 'c']) socket.send(subscribe(id, silence));
  await expect.poll(openSources).toBe(3);
  socket.send({ id: 'b', type: 'complete' });
  await expect.poll(openSources).toBe(2);
  socket.send(subscribe('b'));
  expect(await socket.next()).toEqual({ id: 'b', type: 'next', payload: tick('1') });
});

test('who leaves, before it has begun too, is not listened to for any longer', async () => {
  const { open } = await start();
  const socket = await open('web');
  for (let count = 0; count < 10; count += 1) {
    socket.send(subscribe(`${count}`, silence));
    socket.send({ id: `${count}`, type: 'complete' });
  }
  socket.send(subscribe('last', silence));
  await expect.poll(openSources).toBe(1);
  socket.ws.terminate();
  await expect.poll(openSources).toBe(0);
});

test('what may not be begun is an error of its own, and the connection stays', async () => {
  const { open } = await start({ streams: { limits: { perCaller: 1 } } });
  const socket = await open('web', asMember);
  socket.send(subscribe('1', 'subscription { audit { id } }'));
  expect(await socket.next()).toMatchObject({ payload: { data: null, errors: failure('UNAUTHORIZED_FIELD_OR_TYPE') } });
  await socket.next();
  socket.send(subscribe('2', silence));
  await expect.poll(openSources).toBe(1);
  socket.send(subscribe('3', silence));
  expect(await socket.next()).toEqual({ id: '3', type: 'error', payload: failure('RATE_LIMITED') });
  socket.send(subscribe('4', 'subscription { nothing }'));
  expect(await socket.next()).toEqual({ id: '4', type: 'error', payload: failure('GRAPHQL_VALIDATION_FAILED') });
});

describe('a connection ends', () => {
  test('within a second of a sign-out anywhere else, with and without subscriptions', async () => {
    const { open } = await start();
    const opened = [
      await open('web', asMember),
      await open('mobile', await bearer()),
      await open('web', asMember),
      await open('web'),
    ];
    opened[2]?.send(subscribe('1', silence));
    await expect.poll(openSources).toBe(1);
    sessions.clear();
    const revokedAt = Date.now();
    for (const { closed } of opened.slice(0, 3)) expect(await closed).toEqual([4403, 'UNAUTHENTICATED']);
    expect(Date.now() - revokedAt).toBeLessThan(1_000);
    // Nobody's connection stays.
    expect(opened[3]?.ws.readyState).toBe(1);
  });

  test('when a right is taken away', async () => {
    sessions.set('good-token', activeSession('ses_web', { scopes: ['member', 'auditor'] }));
    const { open } = await start();
    const { closed } = await open('web', asMember);
    sessions.set('good-token', activeSession('ses_web', { scopes: ['member'] }));
    expect(await closed).toEqual([4403, 'UNAUTHENTICATED']);
  });

  test('when its token does, or its session', async () => {
    const { open } = await start();
    // Five seconds of tolerance stand before the end of a token.
    const exp = Math.floor(Date.now() / 1_000) - 4;
    const byToken = await open('mobile', await bearer({ exp }));
    sessions.set('good-token', { ...activeSession('ses_web'), expiresAt: new Date(Date.now() + 300) });
    const bySession = await open('web', asMember);
    for (const { closed } of [byToken, bySession]) expect(await closed).toEqual([4403, 'UNAUTHENTICATED']);
  });

  test('with the next operation of who is out by then, which does not run', async () => {
    const provider = {
      ...ticksProvider,
      findSessions: async (ids: readonly string[]) => ids.map((id) => activeSession(id)),
    };
    const { open } = await start({ identityProvider: provider });
    const [web, mobile] = [await open('web', asMember), await open('mobile', await bearer())];
    sessions.clear();
    await sleep(900);
    for (const socket of [web, mobile]) {
      socket.send(subscribe('1'));
      expect(await socket.closed).toEqual([4403, 'UNAUTHENTICATED']);
      expect(await socket.next()).toBeUndefined();
    }
    expect(openSources()).toBe(0);
  });

  test('when it does not take what it is told: what waits for it is bounded', async () => {
    const { open } = await start({ streams: { maxWaitingBytes: 10_000, heartbeatMs: 600_000 } });
    const socket = await open('web');
    const many = `subscription { ticks { ${Array.from({ length: 29 }, (_, at) => `a${at}: who`).join(' ')} } }`;
    for (let id = 0; id < 19; id += 1) socket.send(subscribe(`${id}`, many));
    await expect.poll(openSources).toBe(19);
    const { _socket: connection } = socket.ws as unknown as { _socket: import('node:net').Socket };
    connection.pause();
    await expect.poll(openSources, { timeout: 60_000 }).toBe(0);
  }, 70_000);
});

test('when nobody can tell whether the session lives, the operation is refused and the connection stays', async () => {
  const provider = { ...ticksProvider };
  const { open } = await start({ identityProvider: provider });
  const socket = await open('web', asMember);
  provider.findSession = async () => Promise.reject(new Error('away'));
  await sleep(900);
  socket.send(subscribe('1'));
  expect(await socket.next()).toEqual({ id: '1', type: 'error', payload: failure('AUTH_UNAVAILABLE') });
  provider.findSession = ticksProvider.findSession;
  socket.send(subscribe('2'));
  expect(await socket.next()).toEqual({ id: '2', type: 'next', payload: tick('1') });
});

test("a server that closes does not say that a subscription is over: the protocol's client begins it once more", async () => {
  const { open } = await start();
  const socket = await open('web', asMember);
  socket.send(subscribe('1', silence));
  await expect.poll(openSources).toBe(1);
  const stopped = gateway?.stop();
  expect(await socket.closed).toEqual([1001, 'OVERLOADED']);
  expect(await socket.next()).toBeUndefined();
  await stopped;
  gateway = undefined;
});
