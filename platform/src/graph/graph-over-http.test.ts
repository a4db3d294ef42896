import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { testCaller } from '../testing/caller.ts';
import { createGraphClient, type GraphClientOptions } from './graph-client.ts';
import type { GraphExecutor } from './graph-executor.ts';
import { createGraphServer } from './serve-graph.ts';
import { signRequest } from './signature.ts';

const secret = 'shared by all parts, 32 characters!';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(execute: GraphExecutor) {
  const app = createGraphServer({ execute, secret });
  await app.listen({ port: 0, host: '127.0.0.1' });
  closers.push(() => app.close());
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql` };
}

function connect(options: Partial<GraphClientOptions> & { urls: string[] }) {
  const client = createGraphClient({ secret, ...options });
  closers.push(() => client.close());
  return client;
}

test('a request and its caller arrive, and the answer comes back', async () => {
  const { url } = await serve(async (request, caller) => ({
    data: { ...request.variables, who: caller.identity.subject },
  }));
  const answer = await connect({ urls: [url] }).execute({ query: '{ a }', variables: { n: 1 } }, testCaller());
  expect(answer.data).toEqual({ n: 1, who: 'gst_test' });
});

test('an unsigned request is refused with 401, and a recorded one cannot be sent twice', async () => {
  const { app } = await serve(async () => ({ data: {} }));
  const body = '{"query":"mutation { a }"}';
  const headers = {
    'content-type': 'application/json',
    ...signRequest({ method: 'POST', path: '/graphql', body }, testCaller(), secret),
  };
  const send = (sent: Record<string, string>) => app.inject({ method: 'POST', url: '/graphql', body, headers: sent });
  expect((await send({ 'content-type': 'application/json' })).statusCode).toBe(401);
  expect((await send(headers)).statusCode).toBe(200);
  expect((await send(headers)).json().errors[0].message).toMatch(/came before/);
});

test('requests go past a replica that is down', async () => {
  const { url } = await serve(async () => ({ data: { ok: true } }));
  const client = connect({ urls: ['http://127.0.0.1:9/graphql', url] });
  for (let i = 0; i < 4; i++)
    expect((await client.execute({ query: '{ a }' }, testCaller())).data).toEqual({ ok: true });
});

test('a replica that fails is left alone, and the others answer, changes too', async () => {
  let asked = 0;
  const ill = createServer((_, response) => {
    asked += 1;
    response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => ill.listen(0, '127.0.0.1', resolve));
  closers.push(async () => void ill.close());
  const illOrigin = `http://127.0.0.1:${(ill.address() as AddressInfo).port}`;
  const { url } = await serve(async () => ({ data: { ok: true } }));
  const changes: unknown[] = [];
  const onChange = (...change: unknown[]) => void changes.push(change);
  const client = connect({ urls: [`${illOrigin}/graphql`, url], onChange });
  const ask = () => client.execute({ query: 'mutation { a }' }, testCaller()).catch(({ code }) => code);
  for (let n = 0; n < 40; n++) await ask();
  expect(asked).toBe(20);
  for (let n = 0; n < 4; n++) expect(await ask()).toEqual({ data: { ok: true } });
  expect(asked).toBe(20);
  expect(changes).toEqual([[illOrigin, { state: 'open', failures: 20, calls: 20 }]]);
});

test('when all replicas are left alone nobody is asked, and who asks hears when to come again', async () => {
  const client = connect({ urls: ['http://127.0.0.1:9/graphql'] });
  const ask = () => client.execute({ query: '{ a }' }, testCaller()).catch((error) => error);
  for (let n = 0; n < 20; n++) expect((await ask()).extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect((await ask()).extensions).toEqual({
    code: 'SUBGRAPH_UNAVAILABLE',
    retryable: true,
    retryAfterMs: expect.any(Number),
  });
});

test('with nothing listening the code is SUBGRAPH_UNAVAILABLE', async () => {
  const client = connect({ urls: ['http://127.0.0.1:9/graphql'] });
  await expect(client.execute({ query: '{ a }' }, testCaller())).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
  });
});

test('a slow part is given up at the timeout, a spent deadline is not even asked', async () => {
  const { url } = await serve(() => new Promise(() => {}));
  const client = createGraphClient({ urls: [url], secret, timeoutMs: 50 });
  await expect(client.execute({ query: '{ a }' }, testCaller())).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  await expect(client.execute({ query: '{ a }' }, testCaller({ deadline: 0 }))).rejects.toMatchObject({
    code: 'SUBGRAPH_TIMEOUT',
  });
});

test('a part has until the deadline of its caller, as a change has longer than a question', async () => {
  const { url } = await serve(async () => ({ data: { a: 1 } }));
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  for (const leftMs of [1_500, 9_000, 60_000])
    await connect({ urls: [url] }).execute({ query: '{ a }' }, testCaller({ deadline: Date.now() + leftMs }));
  const waits = timeout.mock.calls.map(([waitMs]) => Math.ceil(waitMs / 500) * 500);
  timeout.mockRestore();
  expect(waits).toEqual([1_500, 9_000, 10_000]);
});

test('an answer over the size cap is refused', async () => {
  const { url } = await serve(async () => ({ data: { text: 'x'.repeat(10_000) } }));
  const client = connect({ urls: [url], maxAnswerBytes: 1_000 });
  await expect(client.execute({ query: '{ a }' }, testCaller())).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
});

test('an answer that is nested without end is refused, and of very many errors some are read', async () => {
  const texts = {
    deep: `{"data":{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    long: `{"data":{"a":"${'['.repeat(120_000)}"}}`,
    complaining: `{"errors":[${new Array(5_000).fill('{"message":"no"}').join()}]}`,
  };
  const server = createServer((request, response) => {
    const text = texts[request.url?.slice(1) as keyof typeof texts];
    response.setHeader('content-type', 'application/json').end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (path: string) => connect({ urls: [`${origin}/${path}`] }).execute({ query: '{ a }' }, testCaller());
  await expect(ask('deep')).rejects.toMatchObject({ code: 'SUBGRAPH_ERROR' });
  expect((await ask('long')).data?.a).toHaveLength(120_000);
  expect((await ask('complaining')).errors).toHaveLength(2_000);
});
