import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routeRequest } from '@prism/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forwardRoutes } from './forward-routes.ts';

const down = 'http://127.0.0.1:9/graphql';
let replica: Server;
let up: string;
beforeAll(async () => {
  replica = createServer((request, response) => {
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
