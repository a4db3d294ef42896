import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { serverSentEvents } from './event-format.ts';
import { type SendEventsOptions, sendEvents } from './send-events.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const describe = (error: unknown) => JSON.stringify([(error as Error).message]);

/** A server that sends these, and what became of each stream. */
async function serve(events: () => AsyncIterable<string>, options: Partial<SendEventsOptions> = {}) {
  const app = fastify();
  const closed: string[] = [];
  app.get('/', (_, reply) => {
    reply.raw.once('close', () => closed.push('closed'));
    return sendEvents(reply, events(), { format: serverSentEvents, describe, ...options });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  closers.push(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/`, closed };
}

test('each event is sent when it comes, and then the end', async () => {
  const { url } = await serve(async function* () {
    yield '{"a":1}';
    yield '{"a":2}';
  });
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe(
    ':\n\nevent: next\ndata: {"a":1}\n\nevent: next\ndata: {"a":2}\n\nevent: complete\ndata:\n\n',
  );
});

test('why it ends before its time is told', async () => {
  const { url } = await serve(async function* () {
    yield '1';
    throw new Error('broken');
  });
  expect(await (await fetch(url)).text()).toContain(
    'data: 1\n\nevent: next\ndata: {"errors":["broken"]}\n\nevent: complete',
  );
});

test('signs of life are sent while nothing happens, from the beginning on', async () => {
  const { url } = await serve(
    async function* () {
      await sleep(80);
      yield '1';
    },
    { heartbeatMs: 10 },
  );
  const text = await (await fetch(url)).text();
  expect(text.match(/:\n\n/g)?.length).toBeGreaterThan(3);
});

const large = JSON.stringify('x'.repeat(200_000));

/** Asks, and reads nothing. */
async function askDeafly(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return socket;
}

test('who does not read ends the stream: what waits is bounded', async () => {
  let [sent, isOver] = [0, false];
  const { port } = await serve(async function* () {
    try {
      for (; sent < 1_000; sent += 1) {
        yield large;
        await sleep(1);
      }
    } finally {
      isOver = true;
    }
  });
  const socket = await askDeafly(port);
  await expect.poll(() => isOver, { timeout: 5_000 }).toBe(true);
  // Of 200 MB no more than what waits here and in the buffers of the system.
  expect(sent).toBeLessThan(150);
  socket.destroy();
});

test('who takes nothing at all is cut off at the second sign of life', async () => {
  const { port, closed } = await serve(
    async function* () {
      for (let count = 0; count < 100; count += 1) yield large;
      await sleep(5_000);
    },
    { heartbeatMs: 50, maxWaitingBytes: 100_000_000 },
  );
  const socket = await askDeafly(port);
  await expect.poll(() => closed, { timeout: 2_000 }).toEqual(['closed']);
  socket.destroy();
});
