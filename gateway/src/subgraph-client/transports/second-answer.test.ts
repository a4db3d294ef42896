import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { testContext } from '../../testing/test-exchange.ts';
import { createConnectionPools } from './connection-pools.ts';
import { createHttpTransports } from './http-transports.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function http(text: string): string {
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
}
const honest = http('{"data":{"a":"asked"}}');
const forged = http('{"data":{"a":"forged"}}');

/** Answers every request by itself, and does `also` after the first. */
async function serve(also: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  let asked = 0;
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', () => (++asked === 1 ? also(socket) : socket.write(honest)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, sockets };
}

test.each<[string, (socket: Socket) => void]>([
  ['in one breath with the first', (socket) => void socket.write(honest + forged)],
  ['on the idle connection', (socket) => void socket.write(honest, () => setTimeout(() => socket.write(forged), 20))],
])("a second answer %s is nobody's, and the connection is dropped", async (_, also) => {
  const { url, sockets } = await serve(also);
  const addresses = new Map([['things', url]]);
  const pools = createConnectionPools({ connections: 1 });
  const transports = createHttpTransports({ addresses, pools, timeoutMs: 2_000, sharesFetches: false });
  closers.push(transports.close);
  const ask = () =>
    transports.send({ subgraph: 'things', request: { query: '{ a }' }, context: testContext() }).then(
      ({ data }) => data,
      ({ code }) => code,
    );
  // Where both come at once, the first may be dropped with the second.
  expect([{ a: 'asked' }, 'SUBGRAPH_ERROR', 'SUBGRAPH_UNAVAILABLE']).toContainEqual(await ask());
  await sleep(100);
  expect(await ask()).toEqual({ a: 'asked' });
  expect(sockets).toHaveLength(2);
  await expect.poll(() => sockets[0]?.destroyed || sockets[0]?.readableEnded).toBe(true);
});
