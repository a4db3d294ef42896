import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { type EventSubgraph, serveEventSubgraph } from '../testing/event-subgraph.ts';
import { composeHttpSubgraphs, type HttpSubgraph, serveSubgraph } from '../testing/http-subgraph.ts';
import { type Listening, type ListenOptions, listen, multipart } from '../testing/listen.ts';
import { readConfig } from './config.ts';
import { createStandalone } from './create-standalone.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])\n`;
const newsSdl = `${link}
  type Query { latest: Letter }
  type Subscription { arrived(to: ID): Letter  secret: Letter @authenticated }
  type Letter @key(fields: "id") { id: ID! text: String  hidden: String @authenticated }
`;
const stampsSdl = `${link} type Letter @key(fields: "id") { id: ID! stamp: String! mine: String }`;
const stamps = {
  Letter: {
    __resolveReference: (reference: object) => reference,
    stamp: ({ id }: { id: string }) => (id === '13' ? null : `stamp ${id}`),
    mine: (_: unknown, __: unknown, headers: { authorization?: string }) => headers.authorization,
  },
};

let news: EventSubgraph;
let others: HttpSubgraph;
let folder: string;
let shared: Door;
beforeAll(async () => {
  news = await serveEventSubgraph('news', newsSdl, {});
  others = await serveSubgraph('stamps', stampsSdl, stamps);
  folder = await mkdtemp(join(tmpdir(), 'prism-streams-'));
  shared = await open();
});
afterAll(async () => {
  await shared.gateway.stop();
  news.close();
  others.close();
  await rm(folder, { recursive: true });
});

const opened: Door[] = [];
const listening: Listening[] = [];
afterEach(async () => {
  for (const each of listening.splice(0)) each.leave();
  for (const { gateway } of opened.splice(0)) await gateway.stop();
  news.instead = undefined;
  await expect.poll(() => news.listeners).toHaveLength(0);
});

/** A gateway alone, asked for a subscription. */
interface Door {
  gateway: Gateway;
  ask(query: string, options?: ListenOptions): Promise<Listening>;
  replace(sdl: string): Promise<void>;
}

let doors = 0;
async function open(subscriptions: object = {}, more: object = {}): Promise<Door> {
  const file = join(folder, `supergraph-${++doors}.graphql`);
  await writeFile(file, composeHttpSubgraphs([news, others]));
  const config = readConfig({ subscriptions, ...more });
  const gateway = await createStandalone({ supergraph: file, config, log: silentLogger });
  const url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  return {
    gateway,
    async ask(query, options) {
      const answer = await listen(url, query, options);
      listening.push(answer);
      return answer;
    },
    async replace(sdl) {
      await writeFile(`${file}.new`, sdl);
      await rename(`${file}.new`, file);
    },
  };
}

/** One of its own, which is stopped with the test. */
async function start(...config: Parameters<typeof open>): Promise<Door> {
  const door = await open(...config);
  opened.push(door);
  return door;
}

const query = 'subscription { arrived { text stamp } }';
const letter = (id: string, text: string | null = `letter ${id}`) => ({ arrived: { __typename: 'Letter', id, text } });
const told = (id: string) => ({ data: { arrived: { text: `letter ${id}`, stamp: `stamp ${id}` } } });
const heard = () => expect.poll(() => news.listeners.length).toBe(1);
const failure = (code: string) => ({
  errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
});

describe('events of a subgraph, joined with what another one knows', () => {
  test('are told as server-sent events, and so is their end', async () => {
    const { ask } = shared;
    const events = await ask(query);
    expect([events.status, events.headers['content-type'], events.headers['cache-control']]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    await news.tell(letter('1'));
    expect(await events.next()).toEqual(['next', told('1')]);
    await news.tell(letter('13'));
    expect(await events.next()).toEqual([
      'next',
      { data: { arrived: null }, errors: [expect.objectContaining({ path: ['arrived', 'stamp'] })] },
    ]);
    await news.tell({ arrived: null });
    expect(await events.next()).toEqual(['next', { data: { arrived: null } }]);
    for (const { response } of news.listeners) response.end('event: complete\ndata:\n\n');
    expect([await events.next(), await events.next()]).toEqual([['complete', ''], undefined]);
  });

  test('are told in parts, as Apollo’s clients read them', async () => {
    const { ask } = shared;
    const events = await ask(query, { accept: multipart });
    expect(events.headers['content-type']).toBe('multipart/mixed; boundary="-";subscriptionSpec=1.0');
    await news.tell(letter('1'));
    expect(await events.next()).toEqual({ payload: told('1') });
    for (const { response } of news.listeners) response.end('event: complete\ndata:\n\n');
    expect(await events.rest()).toBe('--\r\n');
  });

  test('bring the authorization of each, and nobody’s is shared', async () => {
    const { ask } = shared;
    const asOne = 'subscription { arrived { mine } }';
    const [ada, bob] = [
      await ask(asOne, { headers: { authorization: 'Ada' } }),
      await ask(asOne, { headers: { authorization: 'Bob' } }),
    ];
    await expect
      .poll(() => news.listeners.map(({ args }) => (args.contextValue as { authorization: string }).authorization))
      .toEqual(['Ada', 'Bob']);
    await news.tell(letter('1'));
    expect(await Promise.all([ada.next(), bob.next()])).toEqual([
      ['next', { data: { arrived: { mine: 'Ada' } } }],
      ['next', { data: { arrived: { mine: 'Bob' } } }],
    ]);
  });

  test('lack what the caller may not have', async () => {
    const { ask } = shared;
    const events = await ask('subscription { arrived { text hidden } }');
    await news.tell(letter('1'));
    expect(await events.next()).toEqual([
      'next',
      { data: { arrived: { text: 'letter 1', hidden: null } }, ...failure('UNAUTHORIZED_FIELD_OR_TYPE') },
    ]);
    const refused = await ask('subscription { secret { text } }');
    expect(await refused.next()).toEqual(['next', { data: null, ...failure('UNAUTHORIZED_FIELD_OR_TYPE') }]);
    expect(await refused.next()).toEqual(['complete', '']);
  });

  test('are nothing that other requests wait for', async () => {
    const { ask } = await start({}, { subgraphs: { connections: 1 } });
    for (const _ of [1, 2, 3]) await ask(query);
    await expect.poll(() => news.listeners).toHaveLength(3);
    expect(await (await ask('{ latest { text } }', { accept: 'application/json' })).json()).toEqual({
      data: { latest: null },
    });
  });
});

describe('while nothing happens', () => {
  test('signs of life are sent', async () => {
    const { ask } = await start({ heartbeatMs: 20 });
    const [events, parts] = [await ask(query), await ask(query, { accept: multipart })];
    await expect.poll(() => news.listeners).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const { response } of news.listeners) response.end();
    expect((await events.rest()).match(/:\n\n/g)?.length).toBeGreaterThan(2);
    expect((await parts.rest()).match(/\r\n\r\n\{\}\r\n---/g)?.length).toBeGreaterThan(2);
  });

  test('a subgraph that gives none is left', async () => {
    const { ask } = await start({ idleMs: 100 });
    const events = await ask(query);
    expect(await events.next()).toEqual(['next', failure('SUBGRAPH_TIMEOUT')]);
    expect(await events.next()).toEqual(['complete', '']);
  });
});

describe('who leaves', () => {
  test('is not listened to for any longer', async () => {
    const { ask } = shared;
    const events = await ask(query);
    await heard();
    events.leave();
    await expect.poll(() => news.listeners).toHaveLength(0);
  });

  test.each([
    ['server-sent events', 'text/event-stream', ['next', failure('SUBGRAPH_UNAVAILABLE')]],
    ['parts', multipart, { payload: null, ...failure('SUBGRAPH_UNAVAILABLE') }],
  ])('is told of by %s when it is the subgraph', async (_, accept, last) => {
    const { ask } = shared;
    const events = await ask(query, { accept });
    await heard();
    for (const { response } of news.listeners) response.destroy();
    expect(await events.next()).toEqual(last);
    expect(await events.rest()).toMatch(/^(?:event: complete\ndata:\n\n|--\r\n)$/);
  });

  test('and does not read ends the stream: what waits for it is bounded', async () => {
    const { ask } = await start({ maxWaitingBytes: 100_000 });
    const events = await ask('subscription { arrived { text } }');
    await heard();
    events.stall();
    const text = 'x'.repeat(100_000);
    for (let count = 0; count < 200 && news.listeners.length > 0; count += 1) {
      await news.tell(letter('1', text));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(news.listeners).toHaveLength(0);
  });
});

describe('a subgraph that refuses', () => {
  const json = { 'content-type': 'application/json' };
  test.each([
    [
      'in an event',
      200,
      { 'content-type': 'text/event-stream' },
      'event: next\ndata: {"errors":[{"message":"no"}]}\n\nevent: complete\ndata:\n\n',
    ],
    ['in JSON', 400, json, '{"errors":[{"message":"no"}]}'],
    ['in JSON with success', 200, json, '{"errors":[{"message":"no"}]}'],
  ])('%s is told', async (_, status, headers, body) => {
    const { ask } = shared;
    news.instead = (response) => response.writeHead(status, headers).end(body);
    const events = await ask(query);
    const [kind, answer] = await events.next();
    expect([kind, answer.data, answer.errors[0].message]).toEqual(['next', undefined, 'no']);
    expect(await events.next()).toEqual(['complete', '']);
  });

  test.each([
    ['with something else', 'SUBGRAPH_ERROR', (answer: string) => answer],
    ['with what is no answer', 'SUBGRAPH_ERROR', () => 'event: next\ndata: {"data":7}\n\n'],
    [
      'with too much',
      'SUBGRAPH_ERROR',
      () => `event: next\ndata: {"data":{"arrived":{"text":"${'x'.repeat(5_000)}"}}}\n\n`,
    ],
  ])('%s is an error', async (_, code, write) => {
    const { ask } = await start({ maxEventBytes: 2_000 });
    news.instead = (response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(write('<html>\n\n'));
    const events = await ask(query);
    expect(await events.next()).toEqual(['next', failure(code)]);
    expect(await events.next()).toEqual(['complete', '']);
  });

  test('by saying nothing is an error, and nobody waits for ever', async () => {
    const { ask } = await start({}, { timeouts: { subgraphMs: 100 } });
    news.instead = () => {};
    const [kind, answer] = await (await ask(query)).next();
    expect([kind, answer]).toEqual(['next', failure('SUBGRAPH_TIMEOUT')]);
  });

  test('an event whose rest does not come in time is null where it is missing', async () => {
    const { ask } = await start({}, { timeouts: { subgraphMs: 150 } });
    const events = await ask('subscription { arrived { text mine } }');
    await heard();
    others.instead = () => {};
    await news.tell(letter('1'));
    expect(await events.next()).toEqual([
      'next',
      { data: { arrived: { text: 'letter 1', mine: null } }, ...failure('SUBGRAPH_TIMEOUT') },
    ]);
    others.instead = undefined;
    await news.tell(letter('2'));
    expect((await events.next())[1].errors).toBeUndefined();
  });
});

describe('limits', () => {
  test('so many of an address, so many at all', async () => {
    const { ask } = await start({ perAddress: 2, streams: 3 });
    for (const _ of [1, 2]) expect((await ask(query)).status).toBe(200);
    const refused = await ask(query);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '5']);
    expect(await refused.json()).toMatchObject(failure('RATE_LIMITED'));
    listening[0]?.leave();
    await expect.poll(async () => (await ask(query)).status).toBe(200);
    const { ask: askOther } = await start({ streams: 1 });
    await askOther(query);
    expect((await askOther(query, { accept: multipart })).status).toBe(503);
  });

  test('of structure hold', async () => {
    const { ask } = shared;
    const aliases = Array.from({ length: 31 }, (_, at) => `a${at}: text`).join(' ');
    const [, answer] = await (await ask(`subscription { arrived { ${aliases} } }`)).next();
    expect(answer).toEqual(failure('MAX_ALIASES'));
  });
});

describe('a client that takes no events', () => {
  test.each([
    ['any type', '*/*'],
    ['JSON', 'application/json'],
    ['parts of an answer', 'multipart/mixed; deferSpec=20220824, application/json'],
  ])('but %s is refused, whenever it asks', async (_, accept) => {
    const { ask } = shared;
    for (const __ of [1, 2, 3]) {
      const refused = await ask(query, { accept });
      expect([refused.status, await refused.json()]).toEqual([406, failure('BAD_REQUEST')]);
    }
    expect(news.listeners).toHaveLength(0);
  });

  test('is answered a query as ever, though it takes events as well', async () => {
    const { ask } = shared;
    const accept = 'application/json, text/event-stream, multipart/mixed';
    expect(await (await ask('query subscription { latest { id } }', { accept })).json()).toEqual({
      data: { latest: null },
    });
  });

  test('mistakes are told in an event to who takes nothing else', async () => {
    const { ask } = shared;
    const events = await ask('subscription { nobody }');
    expect(await events.next()).toEqual(['next', failure('GRAPHQL_VALIDATION_FAILED')]);
    expect(await events.next()).toEqual(['complete', '']);
    const parts = await ask('subscription { nobody }', { accept: multipart });
    expect([parts.status, await parts.json()]).toEqual([400, failure('GRAPHQL_VALIDATION_FAILED')]);
  });
});

describe('streams that run', () => {
  test('live on with the supergraph that they began with, and it stays until they end', {
    timeout: 20_000,
  }, async () => {
    const { ask, replace } = await start();
    const before = await ask(query);
    await heard();
    await replace(
      composeHttpSubgraphs([news, { ...others, sdl: `${stampsSdl} extend type Letter { added: String }` }]),
    );
    const fields = async () =>
      JSON.stringify(
        await (await ask('{ __type(name: "Letter") { fields { name } } }', { accept: 'application/json' })).json(),
      );
    await expect.poll(fields, { timeout: 10_000 }).toContain('added');
    const after = await ask('subscription { arrived { text added } }');
    await expect.poll(() => news.listeners).toHaveLength(2);
    await news.tell(letter('1'));
    expect(await before.next()).toEqual(['next', told('1')]);
    expect((await after.next())[1]).toMatchObject({ data: { arrived: { text: 'letter 1', added: null } } });
    for (const { response } of news.listeners) response.end();
    expect(await before.next()).toEqual(['complete', '']);
  });

  test('end when the gateway stops, with a reason, and hold it up no longer', async () => {
    const { gateway, ask } = await start();
    const [events, parts] = [await ask(query), await ask(query, { accept: multipart })];
    await expect.poll(() => news.listeners).toHaveLength(2);
    const stopped = gateway.stop();
    expect(await events.next()).toEqual(['next', failure('OVERLOADED')]);
    expect(await parts.next()).toEqual({ payload: null, ...failure('OVERLOADED') });
    await stopped;
    expect(news.listeners).toHaveLength(0);
  });
});
