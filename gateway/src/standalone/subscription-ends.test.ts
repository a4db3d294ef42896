import { describe, expect, test } from 'vitest';
import { composeHttpSubgraphs } from '../testing/http-subgraph.ts';
import { multipart } from '../testing/listen.ts';
import { failure, letter, openNewsroom, query, stampsSdl, told } from '../testing/newsroom.ts';

const { heard, news, others, shared, start } = await openNewsroom();

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
