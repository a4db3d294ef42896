import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { keptTransports, keptVariants } from '../testing/kept-graph.ts';
import { type Listening, listen, multipart } from '../testing/listen.ts';
import { openRawSocket, type RawSocket } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { beginSessions, startTicksGateway } from '../testing/ticks-graph.ts';

/** One place for whatever it is. */
const shedding = { atFirst: 1, atLeast: 0, atMost: 1, lateMs: Number.POSITIVE_INFINITY };

let gateway: Gateway | undefined;
const listening: Listening[] = [];
const sockets: RawSocket[] = [];
afterEach(async () => {
  for (const each of listening.splice(0)) each.leave();
  for (const { ws } of sockets.splice(0)) ws.terminate();
  await gateway?.stop();
  gateway = undefined;
});

test('a subscription has a place until it begins, and none while it lasts', async () => {
  beginSessions();
  const started = await startTicksGateway({ shedding });
  gateway = started.gateway;
  for (const accept of [undefined, multipart, undefined]) {
    const events = await listen(`${started.at}/web/graphql`, 'subscription { ticks { id } }', accept ? { accept } : {});
    listening.push(events);
    expect(JSON.stringify(await events.next())).toContain('"id":"1"');
  }
});

test('a WebSocket has none, and neither have the subscriptions on it', async () => {
  beginSessions();
  const started = await startTicksGateway({ shedding });
  gateway = started.gateway;
  for (const _ of [1, 2, 3]) {
    const socket = await openRawSocket(`${started.at}/mobile/graphql`, { params: {} });
    sockets.push(socket);
    for (const id of ['1', '2', '3']) {
      socket.send({ id, type: 'subscribe', payload: { query: 'subscription { ticks { id } }' } });
      for (let heard = await socket.next(); heard.id !== id; heard = await socket.next())
        expect(heard).toMatchObject({ type: 'next' });
    }
  }
});

test('a client that does not read its answer has none', async () => {
  gateway = await startTestGateway({ variants: keptVariants, transports: keptTransports, shedding });
  const at = new URL(await gateway.app.listen({ port: 0, host: '127.0.0.1' }));
  const body = JSON.stringify({ query: '{ text(length: 10000000) }' });
  const slow = connect(Number(at.port), at.hostname);
  const head = [
    'POST /mobile/graphql HTTP/1.1',
    'host: a',
    'content-type: application/json',
    'accept-encoding: identity',
  ];
  const lines = [...head, `content-length: ${body.length}`, '', body].join('\r\n');
  slow.write(lines);
  await once(slow, 'readable');
  slow.pause();
  const quick = await fetch(`${at.origin}/mobile/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ motto }' }),
  });
  expect(await quick.json()).toEqual({ data: { motto: 'read' } });
  slow.destroy();
});
