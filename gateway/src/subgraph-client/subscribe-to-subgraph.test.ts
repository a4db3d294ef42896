import type { GraphExecutor, GraphResponse } from '@prism/platform/graph';
import { testCaller } from '@prism/platform/testing';
import { expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import type { SubscribeToSubgraph } from './send-to-subgraph.ts';
import { createSubscribeToSubgraph } from './subscribe-to-subgraph.ts';
import { createTransports, subscribeBy } from './transports.ts';
import { trimErrors } from './trim-errors.ts';

function ask(subscribe: SubscribeToSubgraph, { deadline = Date.now() + 1_000, timeoutMs = 20 } = {}) {
  const ending = new AbortController();
  const stream = { ended: ending.signal, end() {}, address: '', eventBudgetMs: 1_000 };
  const context = testContext({ stream, caller: testCaller({ deadline }) });
  const opening = createSubscribeToSubgraph([trimErrors], subscribe, timeoutMs);
  return { ending, events: opening({ subgraph: 'news', request: { query: 'subscription { a }' }, context }) };
}

async function* tell(...events: GraphResponse[]) {
  yield* events;
}

async function collect(events: AsyncIterable<GraphResponse>): Promise<GraphResponse[]> {
  const found: GraphResponse[] = [];
  for await (const event of events) found.push(event);
  return found;
}

test('each event goes through the stages, as an answer would', async () => {
  const error = { message: 'no', extensions: { code: 'MINE', http: { status: 418 } } };
  const { events } = ask(async () => tell({ data: { a: 1 } }, { data: null, errors: [error] }));
  expect(await collect(await events)).toEqual([
    { data: { a: 1 } },
    { data: null, errors: [{ message: 'no', extensions: { code: 'SUBGRAPH_ERROR' } }] },
  ]);
});

test('it is given up when it does not begin in time', async () => {
  const never: SubscribeToSubgraph = () => new Promise(() => {});
  await expect(ask(never).events).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  await expect(ask(never, { deadline: 0 }).events).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
});

test('it ends with the client’s stream, whatever the subgraph waits for', async () => {
  const { ending, events } = ask(async () => ({
    [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
  }));
  const found = collect(await events);
  ending.abort('gone');
  await expect(found).rejects.toBe('gone');
});

test('a table of transports is asked by name; who has nothing to subscribe to fails on its own', async () => {
  const news: GraphExecutor = async () => ({ data: {} });
  const silent: GraphExecutor = async () => ({ data: {} });
  news.subscribe = async ({ query }, caller) => tell({ data: { query, who: caller.identity.subject } });
  const { events } = ask(subscribeBy(createTransports({ news })));
  expect(await collect(await events)).toEqual([{ data: { query: 'subscription { a }', who: 'gst_test' } }]);
  for (const executors of [{ news: silent }, {}])
    await expect(ask(subscribeBy(createTransports(executors))).events).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
});
