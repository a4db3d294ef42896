import { describe, expect, test } from 'vitest';
import { multipart } from '../testing/listen.ts';
import { failure, letter, openNewsroom, query } from '../testing/newsroom.ts';

const { heard, listening, news, others, shared, start } = await openNewsroom();

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
