import { connect } from 'node:net';
import { errorCodes } from '@prism/platform/errors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { hostileBytes } from '../testing/hostile-bytes.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

const text = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'text' };
let gateway: Gateway;
let port: number;
beforeAll(async () => {
  gateway = await startTestGateway({
    production: true,
    routes: [
      { method: 'GET', path: '/image/:id/:width', handle: () => text },
      { method: 'POST', path: '/hook', handle: () => text },
    ],
  });
  port = Number(new URL(await gateway.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => gateway.stop());

/** All that comes back until the connection closes. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(15_000, () => reject(new Error(`It does not close: ${answer}`)));
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk;
    });
    // A connection that is closed before all was read is reset, whatever was answered.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

test.each(Object.entries(hostileBytes))('%s: told in JSON what is wrong, or answered', async (name, bytes) => {
  const answers = (await send(bytes))
    .split(/(?=HTTP\/1\.1 [2-5]\d\d )/)
    .filter((one) => !one.startsWith('HTTP/1.1 100'));
  const last = answers.at(-1) ?? '';
  const [head = '', body = ''] = last.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
  expect(head.toLowerCase()).not.toContain('text/html');
  if (status < 400 || name.startsWith('HEAD')) return;
  expect(head.toLowerCase()).toMatch(/content-type: application\/(?:graphql-response\+)?json/);
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
  expect(Object.keys(errorCodes)).toContain(errors[0]?.extensions.code);
});

test('none of them has changed anything', async () => {
  const answer = await gateway.app.inject({ method: 'POST', url: '/web/graphql', payload: { query: '{ whoami }' } });
  expect(answer.json().data.whoami).toMatch(/^guest /);
});
