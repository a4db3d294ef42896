import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { openRawSocket, type RawSocket } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
let at: string;
beforeAll(async () => {
  gateway = await startTestGateway({ rateLimitScale: 1_000 });
  at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.stop());

/** Whatever somebody does, the next one is answered. */
afterEach(async () => {
  const socket = await open();
  socket.send(operation('1', '{ whoami }'));
  expect((await socket.next()).payload.data.whoami).toMatch(/^guest/);
  socket.ws.close();
});

const open = () => openRawSocket(`${at}/mobile/graphql`, { params: {} });
const operation = (id: string, query: string, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, ...more },
});
const farewell = async (say: (socket: RawSocket) => void) => {
  const socket = await open();
  say(socket);
  return (await socket.closed)[0];
};

describe('a message that is none of the protocol ends the connection with the code for it', () => {
  test.each<[string, unknown, number]>([
    ['no JSON', '{', 4400],
    ['nothing', '', 4400],
    ['no object', '7', 4400],
    ['null', 'null', 4400],
    ['a list', '[]', 4400],
    ['an unknown type', { type: 'start', id: '1', payload: {} }, 4400],
    ['the type of a server', { type: 'next', id: '1', payload: {} }, 4400],
    ['no type', {}, 4400],
    ['no id', { type: 'subscribe', payload: { query: '{ whoami }' } }, 4400],
    ['an empty id', operation('', '{ whoami }'), 4400],
    ['an id that is a number', { ...operation('1', '{ whoami }'), id: 1 }, 4400],
    ['no payload', { id: '1', type: 'subscribe' }, 4400],
    ['variables that are a text', operation('1', '{ whoami }', { variables: 'x' }), 4400],
    [
      'a key that leads to prototypes',
      '{"id":"1","type":"subscribe","payload":{"query":"{ whoami }","variables":{"__proto__":{}}}}',
      4400,
    ],
    ['another way there', '{"type":"ping","payload":{"constructor":{"prototype":{}}}}', 4400],
    ['lists in lists without end', `{"type":"ping","payload":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`, 4400],
    ['connection_init once more', { type: 'connection_init' }, 4429],
    ['too many bytes', { type: 'ping', payload: { text: 'x'.repeat(100_000) } }, 1009],
  ])('%s', async (_, message, code) => {
    expect(await farewell(({ send }) => send(message))).toBe(code);
  });

  test('an id that is in use', async () => {
    const code = await farewell(({ send }) => {
      for (const query of ['{ whoami }', '{ desk { lamp } }']) send(operation('1', query));
    });
    expect(code).toBe(4409);
  });

  test('bytes that are no text', async () => {
    expect(await farewell(({ ws }) => ws.send(Buffer.from('{"type":"ping"}')))).toBe(1003);
  });

  test('a text that is no UTF-8', async () => {
    expect(await farewell(({ ws }) => ws.send(Buffer.from([0xc3, 0x28]), { binary: false }))).toBe(1007);
  });

  test('anything before connection_init but that and a ping', async () => {
    const socket = await openRawSocket(`${at}/mobile/graphql`);
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
    socket.send(operation('1', '{ whoami }'));
    expect((await socket.closed)[0]).toBe(4401);
  });

  test('variables nested without end are refused, and nothing breaks', async () => {
    const socket = await open();
    const bomb = `${'['.repeat(4_000)}${']'.repeat(4_000)}`;
    socket.send(`{"id":"1","type":"subscribe","payload":{"query":"{ whoami }","variables":{"v":${bomb}}}}`);
    expect((await socket.next()).payload[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('frames that no library sends end the connection', () => {
  test.each<[string, Buffer[], number]>([
    ['one that is not masked', [Buffer.from([0x81, 0x01, 0x41])], 1002],
    ['one of a kind that is not', [frame(0x83, '')], 1002],
    ['one that is compressed, though nobody agreed to that', [frame(0xc1, '{}')], 1002],
    ['one that says it is too long', [Buffer.from([0x81, 0xff, 0x00, 0x00, 0x00, 0x10, 0, 0, 0, 0])], 1009],
    ['a continuation of nothing', [frame(0x80, 'x')], 1002],
    ['fragments without end', Array.from({ length: 200 }, (_, at) => frame(at === 0 ? 0x01 : 0x00, 'x')), 1008],
    ['empty fragments without end', Array.from({ length: 200 }, (_, at) => frame(at === 0 ? 0x01 : 0x00, '')), 1008],
  ])('%s', async (_, frames, code) => {
    const socket = await handshake();
    socket.write(Buffer.concat(frames));
    expect(await closeCode(socket)).toBe(code);
  });
});

/** Masked with zeros. */
function frame(head: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([head, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}

async function handshake(): Promise<Socket> {
  const socket = connect(Number(new URL(at).port), '127.0.0.1');
  socket.write(
    [
      ...['GET /mobile/graphql HTTP/1.1', 'host: localhost', 'connection: upgrade', 'upgrade: websocket'],
      ...['sec-websocket-version: 13', 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ=='],
      ...['sec-websocket-protocol: graphql-transport-ws', '', ''],
    ].join('\r\n'),
  );
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
  return socket;
}

/** Of the close frame, which is not masked and short. */
async function closeCode(socket: Socket): Promise<number> {
  const told = Buffer.concat(await socket.on('error', () => {}).toArray());
  const at = told.indexOf(0x88);
  return told.readUInt16BE(at + 2);
}
