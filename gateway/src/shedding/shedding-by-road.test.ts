import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkout, type HeldGateway, startHeldGateway } from '../testing/held-graph.ts';
import { openRawSocket, type RawSocket } from '../testing/socket-client.ts';

const known = 'query Known { whoami }';
const change = 'mutation Change { note(text: "x") }';
const own = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };

let gateway: HeldGateway;
let socket: RawSocket;
const waiting: Promise<Response>[] = [];
beforeAll(async () => {
  gateway = await startHeldGateway();
  for (const query of [known, change, checkout]) expect((await post({ query })).status).toBe(200);
});
afterAll(() => gateway.gateway.stop());
beforeEach(async () => {
  socket = await openRawSocket(`${gateway.at}/mobile/graphql`, { params: {} });
});
afterEach(async () => {
  gateway.letGo();
  socket.ws.terminate();
  for (const answer of await Promise.all(waiting.splice(0))) expect(answer.status).toBe(200);
});

const post = (body: object, { door = 'mobile', ...headers }: Record<string, string> = {}): Promise<Response> =>
  fetch(`${gateway.at}/${door}/graphql`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  });

const get = (parameters: Record<string, string>): Promise<Response> =>
  fetch(`${gateway.at}/mobile/graphql?${new URLSearchParams(parameters)}`, { headers: own });

/** Takes all places for what is ordinary, with operations that wait. */
async function fill(): Promise<void> {
  const before = gateway.asked();
  gateway.hold();
  // No two are alike, or they would share one fetch.
  for (const id of ['1', '2']) waiting.push(post({ query: `{ person(id: "${id}") { name } }` }));
  await expect.poll(() => gateway.asked()).toBe(before + 2);
}

async function expectShed(answer: Response): Promise<void> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/json; charset=utf-8']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ errors: [shed] });
}

const shed = {
  message: 'Too much is asked at the moment: ask again later.',
  extensions: { code: 'OVERLOADED', retryable: true, retryAfterMs: expect.any(Number), requestId: expect.any(String) },
};

describe('with no place left, refused in JSON with the time to come again is', () => {
  test.each<[string, () => Promise<Response>]>([
    ['a query that the fast lane knows', () => post({ query: known })],
    ['one that Apollo Server would have to look at', () => post({ query: '{ new: whoami }' })],
    ['one by GET', () => get({ query: known })],
    ['what is no request', () => post({})],
    ['an id that nobody knows', () => post({ id: 'nothing' })],
    ['a mutation that is new', () => post({ query: 'mutation { note(text: "y") }' })],
    ['what only has the name of what is critical', () => post({ query: 'query Checkout { whoami }' })],
    [
      'a mutation in a long body, which is not read',
      () => post({ query: change, variables: { x: 'x'.repeat(10_000) } }),
    ],
    ['who takes events', () => post({ query: 'subscription { nothing }' }, { accept: 'text/event-stream' })],
  ])('%s', async (_, ask) => {
    await fill();
    await expectShed(await ask());
  });

  test('a page of another origin, which can read it', async () => {
    await fill();
    const answer = await post({ query: known }, { door: 'web', origin: 'https://shop.test' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.test');
    expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
    await expectShed(answer);
  });

  test('an operation on a WebSocket, which stays open', async () => {
    await fill();
    socket.send({ id: '1', type: 'subscribe', payload: { query: known } });
    expect(await socket.next()).toEqual({ id: '1', type: 'error', payload: [shed] });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toMatchObject({ type: 'pong' });
  });

  test('a WebSocket that is to be opened', async () => {
    await fill();
    const opening = openRawSocket(`${gateway.at}/mobile/graphql`);
    await expect(opening).rejects.toMatchObject({ status: 503, body: { errors: [shed] } });
  });
});

describe('with no place left, answered is', () => {
  test.each<[string, () => Promise<Response>]>([
    ['a mutation', () => post({ query: change })],
    ['a registered query that is named', () => post({ query: checkout })],
    ['the same by its id', () => post({ id: 'checkout' })],
    ['the same by GET', () => get({ id: 'checkout' })],
  ])('%s', async (_, ask) => {
    await fill();
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty('data');
  });

  test('a mutation by a WebSocket', async () => {
    await fill();
    socket.send({ id: '1', type: 'subscribe', payload: { query: change } });
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { note: expect.any(String) } } });
  });

  test('whether it lives, and is ready', async () => {
    await fill();
    for (const path of ['live', 'ready']) expect((await fetch(`${gateway.at}/health/${path}`)).status).toBe(200);
  });
});

describe('with no place left for what is critical either', () => {
  beforeEach(async () => {
    await fill();
    const before = gateway.asked();
    waiting.push(post({ query: 'mutation Leave { leave }' }));
    await expect.poll(() => gateway.asked()).toBe(before + 1);
  });
  beforeAll(async () => {
    await post({ query: 'mutation Leave { leave }' });
  });

  test('it is refused by every road', async () => {
    for (const answer of [post({ query: change }), post({ id: 'checkout' }), get({ id: 'checkout' })])
      await expectShed(await answer);
    socket.send({ id: '1', type: 'subscribe', payload: { query: change } });
    expect(await socket.next()).toEqual({ id: '1', type: 'error', payload: [shed] });
  });

  test('it is refused before its body is there', async () => {
    const { hostname, port } = new URL(gateway.at);
    const connection = connect(Number(port), hostname);
    const head = ['POST /mobile/graphql HTTP/1.1', 'host: a', 'content-type: application/json', 'content-length: 500'];
    connection.write(`${head.join('\r\n')}\r\n\r\n{`);
    const [data] = await once(connection, 'data');
    expect(data.toString()).toMatch(/^HTTP\/1\.1 503 [\s\S]*OVERLOADED/);
    connection.destroy();
  });

  test('its health is told', async () => {
    expect((await fetch(`${gateway.at}/health/live`)).status).toBe(200);
  });
});

describe('places are given back', () => {
  async function expectFree(): Promise<void> {
    gateway.letGo();
    for (const answer of await Promise.all(waiting.splice(0))) await answer.text();
    // Were one of two not given back, two at once would not find room.
    await fill();
  }

  test('when there are answers: what was refused is answered then', async () => {
    await fill();
    await expectShed(await post({ query: known }));
    await expectFree();
    gateway.letGo();
    expect((await post({ query: known })).status).toBe(200);
  });

  test('by who is refused at the edge or by Apollo Server', async () => {
    for (const _ of [1, 2, 3]) {
      expect((await post({ query: known }, { 'x-market': 'nowhere' })).status).toBe(400);
      expect((await post({ query: '{ nothing }' })).status).toBe(400);
      expect((await post({ query: known }, { authorization: 'Bearer bad' })).status).toBe(401);
    }
    await expectFree();
  });

  test('by who goes away', async () => {
    gateway.hold();
    for (const id of ['3', '4', '5']) {
      const leaving = new AbortController();
      const before = gateway.asked();
      const body = JSON.stringify({ query: `{ person(id: "${id}") { name } }` });
      const asking = fetch(`${gateway.at}/mobile/graphql`, {
        method: 'POST',
        headers: own,
        body,
        signal: leaving.signal,
      });
      await expect.poll(() => gateway.asked()).toBe(before + 1);
      leaving.abort();
      await expect(asking).rejects.toThrow();
      gateway.letGo();
      gateway.hold();
    }
    await expectFree();
  });

  test('by operations on a WebSocket, answered or not', async () => {
    for (const query of [known, '{ nothing }', known]) {
      socket.send({ id: '1', type: 'subscribe', payload: { query } });
      if ((await socket.next()).type === 'next') expect(await socket.next()).toMatchObject({ type: 'complete' });
    }
    await expectFree();
  });
});
