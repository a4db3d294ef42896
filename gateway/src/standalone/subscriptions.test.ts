import { describe, expect, test } from 'vitest';
import { multipart } from '../testing/listen.ts';
import { failure, letter, openNewsroom, query, told } from '../testing/newsroom.ts';

const { news, shared, start } = await openNewsroom();

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
