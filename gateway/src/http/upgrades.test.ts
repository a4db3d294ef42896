import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { openRawSocket } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
let at: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.stop());

const handshake = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-version': '13',
  'sec-websocket-protocol': 'graphql-transport-ws',
};

interface Options {
  method?: string;
  path?: string;
  headers?: Record<string, string | undefined>;
  body?: string;
}

async function send({ method = 'GET', path = '/mobile/graphql', headers = {}, body }: Options) {
  const given = Object.entries({ ...handshake, ...headers }).filter(([, value]) => value !== undefined);
  const asked: ClientRequest = request(`${at}${path}`, { method, agent: false, headers: Object.fromEntries(given) });
  asked.end(body);
  const [response] = await Promise.race([once(asked, 'response'), once(asked, 'upgrade')]);
  if (response.statusCode === 101) {
    asked.destroy();
    return { status: 101 };
  }
  // biome-ignore lint/suspicious/noExplicitAny: what went wrong is asked of it
  const answer = (await json(response)) as any;
  return { status: response.statusCode, code: answer.errors?.[0].extensions.code, headers: response.headers, answer };
}

describe('refused before there is a WebSocket, in JSON with a code and the headers of every answer, is', () => {
  test.each<[string, Options, [number, string]]>([
    [
      'a foreign page at the web',
      { path: '/web/graphql', headers: { origin: 'https://evil.test' } },
      [403, 'CSRF_BLOCKED'],
    ],
    ['a page of no origin', { path: '/web/graphql', headers: { origin: 'null' } }, [403, 'CSRF_BLOCKED']],
    ['nobody says who at the web', { path: '/web/graphql' }, [403, 'CSRF_BLOCKED']],
    [
      'an origin that begins like ours',
      { path: '/web/graphql', headers: { origin: 'http://localhost:40000' } },
      [403, 'CSRF_BLOCKED'],
    ],
    [
      'the same with the header of forms',
      { path: '/web/graphql', headers: { 'apollo-require-preflight': '1' } },
      [403, 'CSRF_BLOCKED'],
    ],
    ['a foreign page at the door of apps', { headers: { origin: 'https://shop.test' } }, [403, 'CSRF_BLOCKED']],
    ['a bad token', { headers: { authorization: 'Bearer a.b.c' } }, [401, 'UNAUTHENTICATED']],
    ['a market that is none', { headers: { 'x-market': 'XX' } }, [400, 'BAD_REQUEST']],
    ['another protocol', { headers: { 'sec-websocket-protocol': 'graphql-ws' } }, [400, 'BAD_REQUEST']],
    ['no protocol', { headers: { 'sec-websocket-protocol': undefined } }, [400, 'BAD_REQUEST']],
    [
      'the protocol twice',
      { headers: { 'sec-websocket-protocol': 'graphql-transport-ws, graphql-transport-ws' } },
      [400, 'BAD_REQUEST'],
    ],
    [
      'a protocol that is no word',
      { headers: { 'sec-websocket-protocol': 'graphql-transport-ws, a b' } },
      [400, 'BAD_REQUEST'],
    ],
    ['another version', { headers: { 'sec-websocket-version': '8' } }, [400, 'BAD_REQUEST']],
    ['a key that is none', { headers: { 'sec-websocket-key': 'x' } }, [400, 'BAD_REQUEST']],
    ['another address', { path: '/nowhere' }, [404, 'BAD_REQUEST']],
    ['an address without end', { path: `/mobile/graphql?${'x'.repeat(8_200)}` }, [414, 'BAD_REQUEST']],
  ])('%s', async (_, options, expected) => {
    const { status, code, headers } = await send(options);
    expect([status, code]).toEqual(expected);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
  });
});

test.each(['http://localhost:4000', 'https://shop.test'])('a page of %s may open one at the web', async (origin) => {
  expect((await send({ path: '/web/graphql', headers: { origin } })).status).toBe(101);
});

test('programs that send no origin may open one at the door of apps', async () => {
  expect((await send({})).status).toBe(101);
});

describe('a wish for anything but a WebSocket is passed over', () => {
  const h2c = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA' };
  const body = '{"query":"{ whoami }"}';
  const post = { 'content-type': 'application/json', 'content-length': String(body.length) };

  test.each<[string, Options]>([
    ['HTTP/2 by POST', { method: 'POST', headers: { ...h2c, ...post }, body }],
    ['HTTP/2 by POST, in chunks', { method: 'POST', headers: { ...h2c, 'content-type': 'application/json' }, body }],
    ['a WebSocket by POST', { method: 'POST', headers: post, body }],
    ['HTTP/2 by GET', { path: '/mobile/graphql?query={whoami}', headers: { ...h2c, 'apollo-require-preflight': '1' } }],
    ['a header that says so by the way', { method: 'POST', headers: { connection: 'close', ...post }, body }],
  ])('%s', async (_, options) => {
    const { status, answer } = await send(options);
    expect([status, answer]).toEqual([200, { data: { whoami: expect.stringMatching(/^guest/) } }]);
  });

  test('and the connection goes on', async () => {
    const socket = connect(Number(new URL(at).port), '127.0.0.1');
    const ask = `GET /health/live HTTP/1.1\r\nhost: localhost\r\n`;
    socket.write(`${ask}connection: keep-alive, upgrade\r\nupgrade: h2c\r\n\r\n${ask}connection: close\r\n\r\n`);
    const answers = Buffer.concat(await socket.toArray()).toString();
    expect(answers.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});

test.each(['websocket', 'h2c'])(
  'who asks for another protocol before they are answered is cut off: %s',
  async (upgrade) => {
    const socket = connect(Number(new URL(at).port), '127.0.0.1');
    const ask = (more: object) =>
      `GET /mobile/graphql?query={whoami} HTTP/1.1\r\n${Object.entries({
        host: 'localhost',
        'apollo-require-preflight': '1',
        ...more,
      })
        .map((header) => `${header.join(': ')}\r\n`)
        .join('')}\r\n`;
    socket.on('error', () => {}).write(ask({}) + ask({ ...handshake, upgrade }));
    socket.resume();
    await once(socket, 'close');
    expect((await fetch(`${at}/health/live`)).status).toBe(200);
  },
);

test('who breaks the connection in the middle of it harms nobody', async () => {
  for (let count = 0; count < 20; count += 1) {
    const socket = connect(Number(new URL(at).port), '127.0.0.1');
    const head = Object.entries({ host: 'localhost', ...handshake }).map((header) => `${header.join(': ')}\r\n`);
    socket
      .on('error', () => {})
      .write(`GET /mobile/graphql HTTP/1.1\r\n${head.join('')}\r\n`, () => socket.resetAndDestroy());
    await once(socket, 'close');
  }
  expect((await fetch(`${at}/health/live`)).status).toBe(200);
});

test('who opens too many has 429', async () => {
  const strict = await startTestGateway({ rateLimitScale: 0.01 });
  const url = `${await strict.app.listen({ port: 0, host: '127.0.0.1' })}/mobile/graphql`;
  const opened = await Promise.allSettled(Array.from({ length: 10 }, () => openRawSocket(url)));
  const refused = opened.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, body } of refused)
    expect([status, body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
  for (const each of opened) if (each.status === 'fulfilled') each.value.ws.terminate();
  await strict.stop();
});
