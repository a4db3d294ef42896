import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrismError } from '@prism/platform/errors';
import { createGraphClient, type GraphExecutor } from '@prism/platform/graph';
import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask-gateway.ts';
import { startTestGateway, testTransports } from '../../testing/test-gateway.ts';
import { subgraphSecret } from '../../testing/test-graph.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const query = '{ person(id: "1") { name letters { text } } }';
const change = 'mutation { note(text: "hi") }';

const answer: RequestListener = (_, response) =>
  response
    .setHeader('content-type', 'application/json')
    .end('{"data":{"note":"hi","_entities":[{"__typename":"Person","letters":[{"text":"Dear"}]}]}}');
const reset: RequestListener = (_, response) => void response.socket?.resetAndDestroy();

/** A gateway to letters of another process, which does one after the other of these, the last one from then on. */
async function startOver(...listeners: RequestListener[]) {
  let asked = 0;
  const server = createServer((...exchange) => listeners[Math.min(asked++, listeners.length - 1)]?.(...exchange));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const client = createGraphClient({ urls: [url], secret: subgraphSecret });
  closers.push(() => server.close(), client.close);
  return { ...(await startWith(client.execute)), asked: () => asked };
}

async function startWith(letters: GraphExecutor, subgraphs = {}) {
  const gateway = await startTestGateway({ transports: { ...testTransports, letters }, subgraphs });
  closers.push(gateway.stop);
  return { ask: async (text: string, variant = 'web') => (await ask(gateway, { query: text, variant })).body };
}

const codeOf = (body: { errors?: { extensions: { code: string } }[] }) => body.errors?.[0]?.extensions.code;

describe('a subgraph of another process', () => {
  test('is asked a query once more when it breaks the connection', async () => {
    const shop = await startOver(reset, answer);
    expect(await shop.ask(query)).toEqual({ data: { person: { name: 'Ada', letters: [{ text: 'Dear' }] } } });
    expect(shop.asked()).toBe(2);
  });

  test('is sent a change exactly once', async () => {
    const shop = await startOver(reset, answer);
    expect(codeOf(await shop.ask(change))).toBe('SUBGRAPH_UNAVAILABLE');
    expect(shop.asked()).toBe(1);
  });

  test('that fails is not asked any more, by no door; what others say is told', async () => {
    const shop = await startOver(reset);
    for (let n = 0; n < 20; n++) await shop.ask(change);
    expect(shop.asked()).toBe(20);
    for (const door of ['web', 'mobile']) {
      const { data, errors } = await shop.ask(query, door);
      expect(data).toEqual({ person: { name: 'Ada', letters: null } });
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true } }]);
    }
    expect(shop.asked()).toBe(20);
  });

  test('has as many fetches at a time as it is given, from all doors together', async () => {
    const held: (() => void)[] = [];
    const letters: GraphExecutor = () =>
      new Promise((resolve) => held.push(() => resolve({ data: { _entities: [{ letters: [] }] } })));
    letters.isRemote = true;
    const shop = await startWith(letters, { inFlight: 1, waiting: 0 });
    const first = shop.ask(query);
    await expect.poll(() => held.length).toBe(1);
    expect(codeOf(await shop.ask(query, 'mobile'))).toBe('SUBGRAPH_UNAVAILABLE');
    held[0]?.();
    expect(codeOf(await first)).toBeUndefined();
  });
});

test('a subgraph of this process is neither asked again nor made to wait', async () => {
  let asked = 0;
  const letters: GraphExecutor = async () => {
    asked += 1;
    throw new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');
  };
  const shop = await startWith(letters, { inFlight: 1, waiting: 0 });
  await Promise.all(Array.from({ length: 25 }, (_, n) => shop.ask(`query Q${n} ${query}`)));
  expect(asked).toBe(25);
});
