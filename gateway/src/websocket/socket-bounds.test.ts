import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import type { GatewaySettings } from '../settings.ts';
import { openRawSocket, type RawSocket } from '../testing/socket-client.ts';
import { issuer, startTestGateway, testTransports } from '../testing/test-gateway.ts';

let gateway: Gateway | undefined;
const sockets: RawSocket[] = [];
afterEach(async () => {
  for (const { ws } of sockets.splice(0)) ws.terminate();
  await gateway?.stop();
  gateway = undefined;
});

async function start(settings: Partial<GatewaySettings> = {}) {
  gateway = await startTestGateway(settings);
  const at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  return async (params: object | undefined = {}, headers = {}) => {
    const given = { headers, ...(params && { params: { ...params } }) };
    const socket = await openRawSocket(`${at}/mobile/graphql`, given);
    sockets.push(socket);
    return socket;
  };
}

const subscribe = (id: number | string, query = '{ whoami }') => ({
  id: String(id),
  type: 'subscribe',
  payload: { query },
});
const refusedWith = (code: string) => ({
  type: 'error',
  id: expect.any(String),
  payload: [
    { message: expect.any(String), extensions: expect.objectContaining({ code, requestId: expect.any(String) }) },
  ],
});

test('who says nothing is not waited for longer than 3 s', async () => {
  const open = await start();
  const startedAt = performance.now();
  const socket = await open(null as never);
  expect((await socket.closed)[0]).toBe(4408);
  expect(performance.now() - startedAt).toBeGreaterThan(2_900);
});

describe('a connection has', () => {
  /** A gateway whose queries wait until they may be answered. */
  async function startWaiting() {
    let give = () => {};
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    const people: (typeof testTransports)[string] = async (...args) => {
      await given;
      return (testTransports.people as (typeof testTransports)[string])(...args);
    };
    const open = await start({ transports: { ...testTransports, people }, sharesQueries: false });
    return { open, give };
  }

  test('20 operations at a time, and the next one when one of them has been answered', async () => {
    const { open, give } = await startWaiting();
    const socket = await open();
    for (let id = 1; id <= 21; id += 1) socket.send(subscribe(id));
    expect(await socket.next()).toEqual({ ...refusedWith('RATE_LIMITED'), id: '21' });
    give();
    for (let count = 0; count < 40; count += 1) expect((await socket.next()).type).toMatch(/^(?:next|complete)$/);
    socket.send(subscribe('again'));
    expect((await socket.next()).payload.data.whoami).toMatch(/^guest/);
  });

  test('no more messages than an address may send requests, pings included', async () => {
    const open = await start({ rateLimitScale: 1 });
    const talking = await open();
    for (let count = 0; count < 110; count += 1) talking.send({ type: 'ping' });
    expect(await talking.closed).toEqual([1008, 'RATE_LIMITED']);
    const pinging = await open();
    for (let count = 0; count < 110; count += 1) pinging.ws.ping();
    // All in one packet, the library cuts them off before they are counted.
    expect([1006, 1008]).toContain((await pinging.closed)[0]);
  });

  test('as many of an address, and of one person, as there may be streams', async () => {
    const open = await start({ streams: { limits: { perAddress: 3, perCaller: 2 } } });
    const authorization = `Bearer ${await issuer.sign()}`;
    await open({ authorization });
    await open({ authorization });
    const third = await open(null as never);
    third.send({ type: 'connection_init', payload: { authorization } });
    expect(await third.closed).toEqual([1013, 'RATE_LIMITED']);
    await expect
      .poll(() =>
        open().then(
          () => 'open',
          ({ status }) => status,
        ),
      )
      .toBe('open');
    await expect(open()).rejects.toMatchObject({ status: 429 });
  });
});

test('each operation is charged as a request is, and its caller as by HTTP', async () => {
  const open = await start({ rateLimitScale: 0.05 });
  const told: unknown[] = [];
  for (const socket of [await open(), await open()]) {
    for (const id of [1, 2, 3]) socket.send(subscribe(id));
    for (let count = 0; count < 6; count += 1) told.push(await Promise.race([socket.next(), sleep(300)]));
  }
  expect(told).toContainEqual({
    ...refusedWith('RATE_LIMITED'),
    payload: [
      {
        message: 'Too many requests: wait before the next one.',
        extensions: { code: 'RATE_LIMITED', retryable: true, retryAfterMs: 1_000, requestId: expect.any(String) },
      },
    ],
  });
});

describe('signs of life', () => {
  test('keep a connection, and who shows none is cut off', async () => {
    const open = await start({ streams: { heartbeatMs: 100 } });
    const [alive, dead] = [await open(), await open()];
    let pings = 0;
    alive.ws.on('ping', () => {
      pings += 1;
    });
    // No answer to pings, as of a machine that is gone.
    dead.ws.pong = () => {};
    expect((await dead.closed)[0]).toBe(1006);
    expect(pings).toBeGreaterThan(0);
    expect(alive.ws.readyState).toBe(alive.ws.OPEN);
  });

  test('do not come from who stops in the middle of a message', async () => {
    const open = await start({ streams: { heartbeatMs: 100 } });
    const { ws, closed } = await open();
    const { _socket: socket } = ws as unknown as { _socket: import('node:net').Socket };
    socket.write(Buffer.from([0x81, 0xfe, 0x10, 0x00, 0, 0, 0, 0]));
    expect((await closed)[0]).toBe(1006);
  });
});

describe('when the gateway stops', () => {
  test('what is under way is answered; then the connection ends with 1001, and none begins', async () => {
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const letters = async () => {
      isAsked();
      await mayAnswer;
      return { data: { note: 'written' } };
    };
    const open = await start({ transports: { ...testTransports, letters }, drainMs: 50 });
    const [busy, idle] = [await open(), await open()];
    busy.send(subscribe(1, 'mutation { note(text: "a") }'));
    await asked;
    const stopped = gateway?.stop();
    expect(await idle.closed).toEqual([1001, 'OVERLOADED']);
    busy.send(subscribe(2));
    answer();
    expect(await busy.next()).toEqual({ id: '1', type: 'next', payload: { data: { note: 'written' } } });
    expect(await busy.next()).toEqual({ id: '1', type: 'complete' });
    expect(await busy.closed).toEqual([1001, 'OVERLOADED']);
    await stopped;
    gateway = undefined;
  });

  test('who does not say goodbye holds it up for two seconds at most', async () => {
    const open = await start();
    const { ws } = await open();
    const { _socket: socket } = ws as unknown as { _socket: import('node:net').Socket };
    socket.pause();
    const startedAt = performance.now();
    await gateway?.stop();
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    gateway = undefined;
  });
});
