import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { RequestContext } from '../../request-context.ts';
import { testContext } from '../../testing/test-exchange.ts';
import { createConnectionPools } from './connection-pools.ts';
import { createHttpTransports } from './http-transports.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?a=b`;
}

const answer = (text: string, type = 'application/json'): RequestListener => {
  return (_request, response) => response.setHeader('content-type', type).end(text);
};

interface Options {
  timeoutMs?: number;
  pools?: ReturnType<typeof createConnectionPools>;
}

function connect(url: string, { timeoutMs = 1_000, pools = createConnectionPools() }: Options = {}) {
  const transports = createHttpTransports({
    addresses: new Map([['people', url]]),
    pools,
    timeoutMs,
    sharesFetches: false,
  });
  closers.push(() => transports.close());
  return (query = '{ a }', context: Partial<RequestContext> = {}, subgraph = 'people') =>
    transports.send({
      subgraph,
      request: { query, variables: { n: 1 }, operationName: 'A' },
      context: testContext(context),
    });
}

test('the request is a POST of JSON to the address, with the forwarded headers', async () => {
  const url = await serve(async (request, response) => {
    const { method, headers } = request;
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    const data = { method, path: request.url, body, type: headers['content-type'], sent: headers.authorization };
    response.setHeader('content-type', 'application/graphql-response+json').end(JSON.stringify({ data }));
  });
  const send = connect(url);
  const forwardedHeaders = ['authorization', 'Bearer mine'];
  const expected = { method: 'POST', path: '/graphql?a=b', type: 'application/json', sent: 'Bearer mine' };
  // Twice: the second body is made of what was remembered of the first.
  for (const query of ['{ "é" }', '{ "é" }', '{ b }'])
    expect((await send(query, { forwardedHeaders })).data).toEqual({
      ...expected,
      body: { query, variables: { n: 1 }, operationName: 'A' },
    });
});

test('a character on the border of two chunks stays whole', async () => {
  const bytes = Buffer.from('{"data":{"a":"é"}}');
  const url = await serve((_request, response) => {
    response.setHeader('content-type', 'application/json').write(bytes.subarray(0, 15));
    setTimeout(() => response.end(bytes.subarray(15)), 10);
  });
  expect((await connect(url)()).data).toEqual({ a: 'é' });
});

test('an address that nobody listens at, and a name without address, are SUBGRAPH_UNAVAILABLE', async () => {
  const send = connect('http://127.0.0.1:9/graphql');
  await expect(send()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  await expect(send('{ a }', {}, 'letters')).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', cause: 'letters' });
});

test('who is slow is given up, with the connection, at the sooner of timeout and deadline', async () => {
  let closed = 0;
  const url = await serve((request) => request.socket.on('close', () => closed++));
  const send = connect(url, { timeoutMs: 30 });
  await expect(send()).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  const { caller } = testContext();
  const soon = { caller: { ...caller, deadline: Date.now() + 30 } };
  await expect(connect(url)('{ a }', soon)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  const spent = { caller: { ...caller, deadline: Date.now() - 1 } };
  await expect(send('{ a }', spent)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  await expect.poll(() => closed).toBe(2);
});

test('an answer that drips is given up as well', async () => {
  const url = await serve((_request, response) => {
    response.setHeader('content-type', 'application/json');
    const drip = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(drip));
  });
  await expect(connect(url, { timeoutMs: 60 })()).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
});

test('the wait for a free connection counts', async () => {
  let asked = 0;
  const url = await serve(() => asked++);
  const pools = createConnectionPools({ connections: 1 });
  const timedOut = { code: 'SUBGRAPH_TIMEOUT' };
  const first = expect(connect(url, { timeoutMs: 1_000, pools })()).rejects.toMatchObject(timedOut);
  await expect.poll(() => asked).toBe(1);
  await expect(connect(url, { timeoutMs: 100, pools })()).rejects.toMatchObject(timedOut);
  expect(asked).toBe(1);
  await first;
});

test('an answer over the size cap is refused', async () => {
  const url = await serve(answer(`{"data":{"a":"${'x'.repeat(10_000)}"}}`));
  const send = connect(url, { pools: createConnectionPools({ maxAnswerBytes: 1_000 }) });
  await expect(send()).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
});

test('connections are kept, and closed when the last who shares them lets go', async () => {
  const sockets = new Set<unknown>();
  let closed = 0;
  const url = await serve((request, response) => {
    if (!sockets.has(request.socket)) request.socket.on('close', () => closed++);
    sockets.add(request.socket);
    answer('{"data":{}}')(request, response);
  });
  const pools = createConnectionPools();
  const addresses = new Map([['people', url]]);
  const [before, next] = [1, 2].map(() =>
    createHttpTransports({ addresses, pools, timeoutMs: 1_000, sharesFetches: false }),
  );
  const ask = { subgraph: 'people', request: { query: '{ a }' }, context: testContext() };
  await before?.send(ask);
  await before?.close();
  // undici takes a turn of the loop to free a connection.
  await new Promise((resolve) => setImmediate(resolve));
  await next?.send(ask);
  expect([sockets.size, closed]).toEqual([1, 0]);
  await next?.close();
  await expect.poll(() => closed).toBe(1);
});
