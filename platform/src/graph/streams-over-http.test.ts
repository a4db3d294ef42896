import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { PrismError } from '../errors/index.ts';
import { silentLogger } from '../log/index.ts';
import { testCaller } from '../testing/caller.ts';
import { createGraphClient, type GraphClientOptions } from './graph-client.ts';
import type { GraphExecutor, GraphResponse, SubscribeToGraph } from './graph-executor.ts';
import { createGraphServer } from './serve-graph.ts';

const secret = 'shared by all parts, 32 characters!';
const query = 'subscription { ticks }';
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(subscribe?: SubscribeToGraph) {
  const execute: GraphExecutor = async () => ({ data: {} });
  if (subscribe) execute.subscribe = subscribe;
  const app = createGraphServer({ execute, secret, log: silentLogger });
  await app.listen({ port: 0, host: '127.0.0.1' });
  closers.push(() => app.close());
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql` };
}

function connect(options: Partial<GraphClientOptions> & { urls: string[] }): SubscribeToGraph {
  const client = createGraphClient({ secret, ...options });
  closers.push(() => client.close());
  return client.execute.subscribe as SubscribeToGraph;
}

async function collect(events: AsyncIterable<GraphResponse>): Promise<unknown[]> {
  const found: unknown[] = [];
  try {
    for await (const event of events) found.push(event);
  } catch (error) {
    found.push((error as PrismError).code ?? (error as Error).name);
  }
  return found;
}

const never = () => new AbortController().signal;

test('events and their end arrive, and the caller at the other side', async () => {
  const { url } = await serve(async (request, caller) =>
    (async function* () {
      yield { data: { ...request.variables, who: caller.identity.subject } };
      yield { data: null, errors: [{ message: 'no' }] };
    })(),
  );
  const events = await connect({ urls: [url] })({ query, variables: { n: 1 } }, testCaller(), never());
  expect(await collect(events)).toEqual([
    { data: { n: 1, who: 'gst_test' } },
    { data: null, errors: [{ message: 'no' }] },
  ]);
});

/** Ticks until it is returned from, or the signal comes. */
function ticks() {
  const told = { isOver: false };
  const subscribe: SubscribeToGraph = async (_, __, ended) => {
    ended.addEventListener('abort', () => {
      told.isOver = true;
    });
    return (async function* () {
      for (let tick = 1; ; tick += 1) {
        yield { data: { tick } };
        await sleep(5);
      }
    })();
  };
  return { told, subscribe };
}

test('who leaves ends the stream at the other side', async () => {
  const { told, subscribe } = ticks();
  const { url } = await serve(subscribe);
  for await (const { data } of await connect({ urls: [url] })({ query }, testCaller(), never()))
    if (data?.tick === 3) break;
  await expect.poll(() => told.isOver).toBe(true);
});

test('so does the signal, though nobody has read anything', async () => {
  const { told, subscribe } = ticks();
  const { url } = await serve(subscribe);
  const ending = new AbortController();
  await connect({ urls: [url] })({ query }, testCaller(), ending.signal);
  ending.abort();
  await expect.poll(() => told.isOver).toBe(true);
});

test('a part that closes says so to all who listen', async () => {
  const { app, url } = await serve(ticks().subscribe);
  const found = collect(await connect({ urls: [url] })({ query }, testCaller(), never()));
  await sleep(30);
  await app.close();
  const events = await found;
  expect(events.length).toBeGreaterThan(1);
  expect(events.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
});

test('a connection that breaks is an error', async () => {
  const { app, url } = await serve(ticks().subscribe);
  const found = collect(await connect({ urls: [url] })({ query }, testCaller(), never()));
  await sleep(30);
  app.server.closeAllConnections();
  expect((await found).at(-1)).toBe('SUBGRAPH_UNAVAILABLE');
});

test('what cannot be subscribed to is refused, and nobody waits for it', async () => {
  const { url } = await serve();
  await expect(connect({ urls: [url] })({ query }, testCaller(), never())).rejects.toMatchObject({
    code: 'SUBGRAPH_ERROR',
  });
  const refusing = await serve(async () => {
    throw new PrismError('FORBIDDEN', 'Not for you.');
  });
  await expect(connect({ urls: [refusing.url] })({ query }, testCaller(), never())).rejects.toMatchObject({
    code: 'SUBGRAPH_ERROR',
  });
});

test('a part that does not begin is given up at the timeout', async () => {
  const { url } = await serve(() => new Promise(() => {}));
  const subscribe = connect({ urls: [url], timeoutMs: 50 });
  await expect(subscribe({ query }, testCaller(), never())).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
});

test('it goes past a replica that is down', async () => {
  const { url } = await serve(ticks().subscribe);
  const subscribe = connect({ urls: ['http://127.0.0.1:9/graphql', url] });
  for (let count = 0; count < 2; count += 1)
    for await (const { data } of await subscribe({ query }, testCaller(), never())) {
      expect(data).toEqual({ tick: 1 });
      break;
    }
});
