import fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import { registerRoutes } from './register-routes.ts';
import type { HttpRouteRequest } from './subgraph.ts';

let app: FastifyInstance;
let seen: HttpRouteRequest | undefined;
beforeEach(() => {
  app = fastify();
  const handle = (request: HttpRouteRequest) => {
    seen = request;
    return { status: 202, headers: { 'x-answer': 'yes' }, body: 'taken' };
  };
  registerRoutes(app, [
    { method: 'GET', path: '/things/:id', handle },
    { method: 'POST', path: '/things/:id', handle },
  ]);
  app.post('/json', async ({ body }) => body);
});

test.each([
  ['application/json', '{"a": 1 }'],
  ['application/x-www-form-urlencoded', 'a=1'],
  ['application/json', '{ no json'],
  ['text/strange', '\u0000'],
])('a body of %s comes as it was sent', async (type, payload) => {
  const answer = await app.inject({ method: 'POST', url: '/things/1?b=2', headers: { 'content-type': type }, payload });
  expect(answer).toMatchObject({ statusCode: 202, body: 'taken' });
  expect(Buffer.from(seen?.body ?? []).toString()).toBe(payload);
  expect(seen).toMatchObject({ params: { id: '1' }, query: { b: '2' }, url: '/things/1?b=2' });
  expect(seen?.headers['content-type']).toBe(type);
});

test('a question has an empty body', async () => {
  expect((await app.inject('/things/2')).headers['x-answer']).toBe('yes');
  expect(seen?.body).toHaveLength(0);
});

test('other addresses of the server read bodies as before', async () => {
  const answer = await app.inject({ method: 'POST', url: '/json', payload: { a: 1 } });
  expect(answer.json()).toEqual({ a: 1 });
});
