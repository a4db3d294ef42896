import { silentLogger } from '@prism/platform/log';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HttpSubgraph, serveSubgraph } from '../../testing/http-subgraph.ts';
import { testContext } from '../../testing/test-exchange.ts';
import { createConnectionPools } from '../transports/connection-pools.ts';
import { createHttpTransports } from '../transports/http-transports.ts';
import { createAddressGuards } from './address-guards.ts';

let subgraph: HttpSubgraph;
let at: number;
let closers: (() => unknown)[];
beforeEach(async () => {
  subgraph = await serveSubgraph('things', 'type Query { a: Int }', { Query: { a: () => 1 } });
  at = 1_000_000;
  closers = [subgraph.close];
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
});

const settings = { timeouts: { subgraphMs: 2_000 }, subgraphs: { inFlight: 64, waiting: 2_048, retries: false } };
const createGuards = () => createAddressGuards(settings, silentLogger, () => at);

/** Transports of one supergraph, and how they end: what was asked is answered, or refused with a code. */
function connect(guardOf: ReturnType<typeof createGuards>, sharesFetches = false) {
  const transports = createHttpTransports({
    addresses: new Map([['things', subgraph.url]]),
    pools: createConnectionPools(),
    timeoutMs: 2_000,
    sharesFetches,
    guardOf,
  });
  closers.push(transports.close);
  const ask = () =>
    transports.send({ subgraph: 'things', request: { query: '{ a }' }, context: testContext() }).then(
      ({ data }) => data,
      ({ code }) => code,
    );
  return { ask, askTimes: (times: number) => Promise.all(Array.from({ length: times }, ask)) };
}

const reset: HttpSubgraph['instead'] = (response) => response.socket?.resetAndDestroy();

describe('an address that fails', () => {
  test('is found to be back within ten seconds, by one request at a time', async () => {
    const { ask, askTimes } = connect(createGuards());
    subgraph.instead = reset;
    await askTimes(20);
    at += 5_000;
    expect(await askTimes(10)).toEqual(Array(10).fill('SUBGRAPH_UNAVAILABLE'));
    expect(subgraph.asked).toHaveLength(21);
    subgraph.instead = undefined;
    at += 4_999;
    expect(await ask()).toBe('SUBGRAPH_UNAVAILABLE');
    at += 1;
    expect(await ask()).toEqual({ a: 1 });
    expect(await askTimes(3)).toEqual(Array(3).fill({ a: 1 }));
    expect(subgraph.asked).toHaveLength(25);
  });

  test('fails under the next supergraph too', async () => {
    const guardOf = createGuards();
    subgraph.instead = reset;
    await connect(guardOf).askTimes(20);
    expect(await connect(guardOf).ask()).toBe('SUBGRAPH_UNAVAILABLE');
    expect(subgraph.asked).toHaveLength(20);
  });
});

test('an answer that cannot be read is a failure of who answered, and all who share it have it', async () => {
  const { askTimes } = connect(createGuards(), true);
  subgraph.instead = (response) => response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>');
  for (let n = 0; n < 20; n++) expect(await askTimes(3)).toEqual(Array(3).fill('SUBGRAPH_ERROR'));
  expect(subgraph.asked).toHaveLength(20);
  expect(await askTimes(3)).toEqual(Array(3).fill('SUBGRAPH_UNAVAILABLE'));
  expect(subgraph.asked).toHaveLength(20);
});
