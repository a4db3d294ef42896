import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { silentLogger } from '../log/index.ts';
import { testCaller } from '../testing/caller.ts';
import { createGraphServer, type GraphServerOptions } from './serve-graph.ts';
import { signRequest } from './signature.ts';

const secret = 'shared by all parts, 32 characters!';
const serve = (options: Partial<GraphServerOptions> = {}) =>
  createGraphServer({ execute: async () => ({ data: {} }), secret, log: silentLogger, ...options });

async function ready(options: Partial<GraphServerOptions>) {
  const answer = await serve(options).inject('/health/ready');
  return [answer.statusCode, answer.json()];
}

test('is ready while all it stands on is there, and who cannot tell is not', async () => {
  expect(await ready({ readiness: async () => ({ things: true }) })).toEqual([
    200,
    { status: 'ready', checks: { things: true } },
  ]);
  expect(await ready({ readiness: async () => ({ things: false }) })).toEqual([
    503,
    { status: 'unready', checks: { things: false } },
  ]);
  const rejects = () => Promise.reject(new Error('hunter2'));
  expect(await ready({ readiness: rejects })).toEqual([503, { status: 'unready', checks: { readiness: false } }]);
  expect(await ready({})).toEqual([200, { status: 'ready', checks: {} }]);
});

test('tells what wants a look beside it, which neither makes it unready nor has to be known', async () => {
  const notices = async () => ({ deadLetters: { things: 2 } });
  expect(await ready({ notices })).toEqual([200, { status: 'ready', checks: {}, deadLetters: { things: 2 } }]);
  const rejects = () => Promise.reject(new Error('hunter2'));
  expect(await ready({ notices: rejects })).toEqual([200, { status: 'ready', checks: {} }]);
});

function post(app: ReturnType<typeof serve>, body: string, type = 'application/json') {
  const signed = signRequest({ method: 'POST', path: '/graphql', body }, testCaller(), secret);
  return app.inject({ method: 'POST', url: '/graphql', body, headers: { 'content-type': type, ...signed } });
}

test('errors come as JSON with a code', async () => {
  const fails = () => Promise.reject(new Error('hunter2'));
  const answers = [
    [await serve().inject('/nowhere'), 404, 'BAD_REQUEST'],
    [await post(serve(), '{'), 400, 'BAD_REQUEST'],
    [await post(serve(), '{}'), 400, 'BAD_REQUEST'],
    [await post(serve(), 'x', 'text/html'), 415, 'BAD_REQUEST'],
    [await post(serve(), `"${'x'.repeat(1_000_001)}"`), 413, 'BAD_REQUEST'],
    [await post(serve({ execute: fails }), '{"query":"{ a }"}'), 500, 'INTERNAL_SERVER_ERROR'],
  ] as const;
  for (const [answer, status, code] of answers) {
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    expect(answer.body).not.toContain('hunter2');
  }
});

test('who sends headers slowly is cut off after 5 s, and looked at every second', async () => {
  const app = serve();
  await app.listen({ host: '127.0.0.1', port: 0 });
  expect(app.server).toMatchObject({ headersTimeout: 5_000, requestTimeout: 10_000 });
  app.server.headersTimeout = 100;
  const socket = connect((app.server.address() as { port: number }).port, '127.0.0.1');
  socket.write('GET /health/live HTTP/1.1\r\n');
  const startedAt = performance.now();
  await new Promise((resolve) =>
    socket
      .on('close', resolve)
      .on('error', () => {})
      .resume(),
  );
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  await app.close();
});
