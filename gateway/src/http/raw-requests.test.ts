import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
let port: number;
beforeAll(async () => {
  gateway = await startTestGateway();
  const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  port = Number(new URL(address).port);
});
afterAll(() => gateway.stop());

const send = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.once('close', () => resolve(answer)).once('error', reject);
  });

test('a client that never finishes its headers is sent away in time', async () => {
  const { server } = gateway.app;
  const { headersTimeout } = server;
  server.headersTimeout = 100;
  const startedAt = performance.now();
  const answer = await send('GET / HTTP/1.1\r\nhost: x\r\n');
  server.headersTimeout = headersTimeout;
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test.each([
  ['what is no HTTP', 'rubbish\r\n\r\n', 400],
  ['a request without a host', 'GET /web/graphql HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['an expectation', 'GET / HTTP/1.1\r\nhost: x\r\nexpect: foo\r\nconnection: close\r\n\r\n', 417],
  ['headers that are too large', `GET / HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('%s is refused as JSON', async (_, bytes, status) => {
  const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_REQUEST');
});
