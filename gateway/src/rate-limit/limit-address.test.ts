import { silentLogger } from '@prism/platform/log';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.ts';
import { applyVerdict } from './apply-verdict.ts';
import { limitAddress } from './limit-address.ts';
import { createRateLimiter } from './rate-limiter.ts';

/** At this scale an address has one request a second. */
const one = 0.01;

test.each([
  ['the back office, before its body is read', { method: 'POST', url: '/admin/session', payload: 'no JSON' }],
  ['the public keys', { url: '/.well-known/jwks.json' }],
  ['an unknown address', { url: '/nowhere' }],
  ['the graph, before its body is read', { method: 'POST', url: '/web/graphql', payload: 'no JSON' }],
  ['the graph with another method', { method: 'PUT', url: '/web/graphql' }],
] as const)('an address has no more than its share of %s', async (_, request) => {
  const { app, stop } = await startTestGateway({ rateLimitScale: one });
  const first = await app.inject(request);
  expect(first.statusCode).not.toBe(429);
  expect(first.headers.ratelimit).toMatch(/^"address";r=0;t=1/);
  const second = await app.inject(request);
  expect(second.statusCode).toBe(429);
  expect(second.json().errors[0].extensions.code).toBe('RATE_LIMITED');
  await stop();
});

test('health is asked as often as anybody likes', async () => {
  const { app, stop } = await startTestGateway({ rateLimitScale: one });
  for (let round = 0; round < 5; round++) expect((await app.inject('/health/live')).statusCode).toBe(200);
  await stop();
});

test('the graph counts a request once, and tells this limit beside its own', async () => {
  const { app, stop } = await startTestGateway({ rateLimitScale: 1 });
  const payload = { query: '{ whoami }' };
  const { headers } = await app.inject({ method: 'POST', url: '/mobile/graphql', payload });
  expect(headers.ratelimit).toMatch(/^"address";r=99;t=1, "address-points";r=119999;t=60, "client";r=59999999;t=60$/);
  await stop();
});

test('a verdict of a port joins those of the answer that it writes to', async () => {
  const app = fastify();
  const limiter = createRateLimiter({ log: silentLogger });
  limitAddress(app, limiter);
  app.get('/', async (_request, reply) => {
    const port = { reply, header: (name: string, value: string) => reply.header(name, value) };
    applyVerdict(await limiter.charge([{ policy: 'subject', key: 'x', points: 1 }]), port);
    return {};
  });
  expect((await app.inject('/')).headers.ratelimit).toMatch(/^"address";.*, "subject";/);
  await app.close();
});
