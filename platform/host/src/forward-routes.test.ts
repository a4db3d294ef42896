import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routeRequest } from '@prism/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forwardRoutes } from './forward-routes.ts';

const down = 'http://127.0.0.1:9/graphql';
let replica: Server;
let up: string;
const taken: object[] = [];
beforeAll(async () => {
  replica = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const sent = Buffer.concat(await request.toArray()).toString();
      const { 'stripe-signature': signature, cookie } = request.headers;
      taken.push({ url: request.url, sent, signature, cookie });
      response.writeHead(303, { location: '/back' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'x-inner': 'kept inside' }).end(request.url);
  });
  await new Promise<void>((resolve) => replica.listen(0, '127.0.0.1', resolve));
  up = `http://127.0.0.1:${(replica.address() as AddressInfo).port}/graphql`;
});
afterAll(() => {
  replica.closeAllConnections();
  replica.close();
});

async function ask(...urls: string[]) {
  const [route] = forwardRoutes(['catalog'], { urlsOf: () => urls });
  return route?.handle(routeRequest({ params: { id: 'a/b', width: '320' }, url: '/img/a%2Fb/320' }));
}

test('what a replica answers is passed on, with the headers that clients may see', async () => {
  const answer = await ask(up);
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'image/svg+xml' } });
  expect(answer?.headers).not.toHaveProperty('x-inner');
  expect(Buffer.from(answer?.body ?? '').toString()).toBe('/img/a%2Fb/320');
});

test('a replica that is down is passed over', async () => {
  expect(await ask(down, up)).toMatchObject({ status: 200 });
});

test('with every replica down the answer is 503, to be tried again', async () => {
  await expect(ask(down, down)).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
    status: 503,
    retryAfterMs: expect.any(Number),
  });
});

const post = (...urls: string[]) => {
  const routes = forwardRoutes(['payments'], { urlsOf: () => urls });
  const route = routes.find(({ method, path }) => method === 'POST' && path === '/pay/webhooks/:provider');
  const headers = { 'stripe-signature': 't=1', cookie: 'session=secret' };
  const asked = {
    url: '/pay/webhooks/stripe?a=1',
    params: { provider: 'stripe' },
    headers,
    body: Buffer.from('{ "a":1}'),
  };
  return route?.handle(routeRequest(asked));
};

test('what is sent is passed on as it came, without what is none of the part’s business; a redirect is passed back', async () => {
  expect(await post(up)).toMatchObject({ status: 303, headers: { location: '/back' } });
  expect(taken).toEqual([{ url: '/pay/webhooks/stripe?a=1', sent: '{ "a":1}', signature: 't=1', cookie: undefined }]);
});

test('what is sent goes to another replica only where nobody can have taken it', async () => {
  expect(await post(down, up)).toMatchObject({ status: 303 });
  const rude = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  const before = taken.length;
  const broken = `http://127.0.0.1:${(rude.address() as AddressInfo).port}/graphql`;
  await expect(post(broken, up)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(taken).toHaveLength(before);
  rude.close();
});
