import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphExecutor } from '@prism/platform/graph';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { type AnswerInParts, askForParts } from '../testing/ask-for-parts.ts';
import { startTestGateway, testTransports } from '../testing/test-gateway.ts';

/** What happens before a subgraph answers, and which were asked since. */
let before: (subgraph: string, query: string) => void | Promise<void> = () => {};
let asked: string[] = [];
const answers: AnswerInParts[] = [];
let gateway: Gateway;
let url: string;

beforeAll(async () => {
  const wrap = (name: string, execute: GraphExecutor): GraphExecutor => {
    return async (request, caller) => {
      asked.push(name);
      await before(name, request.query);
      return execute(request, caller);
    };
  };
  const transports = Object.entries(testTransports).map(([name, execute]) => [name, wrap(name, execute)]);
  gateway = await startTestGateway({ transports: Object.fromEntries(transports) });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/web/graphql`;
});
afterEach(() => {
  for (const answer of answers.splice(0)) answer.leave();
});
afterAll(() => gateway.stop());

async function ask(query: string, doBefore: typeof before = () => {}, headers: Record<string, string> = {}) {
  [before, asked] = [doBefore, []];
  const answer = await askForParts(url, { query, headers });
  answers.push(answer);
  return answer;
}

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const countConnections = () =>
  new Promise<number>((resolve) => gateway.app.server.getConnections((_, count) => resolve(count)));

const withLetters = '{ person(id: "1") { name ... @defer(label: "post") { letters { text } } } }';

describe('a query with @defer', () => {
  test('answers its first part before a slow subgraph has answered the other', async () => {
    const gate = createGate();
    const answer = await ask(withLetters, (name) => (name === 'letters' ? gate.opened : undefined));
    expect(answer.type).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(await answer.next()).toEqual({ data: { person: { name: 'Ada' } }, hasNext: true });
    gate.open();
    expect(await answer.next()).toEqual({
      incremental: [{ label: 'post', path: ['person'], data: { letters: [{ text: 'Dear 1' }] } }],
      hasNext: false,
    });
    expect(await answer.next()).toBeUndefined();
  });

  test('is not held back for a client that takes compressed answers', async () => {
    const gate = createGate();
    const holding = (name: string) => (name === 'letters' ? gate.opened : undefined);
    const answer = await ask(withLetters, holding, { 'accept-encoding': 'br, gzip' });
    expect(await answer.next()).toMatchObject({ hasNext: true });
    gate.open();
    expect(await answer.next()).toMatchObject({ hasNext: false });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'transfer-encoding': 'chunked' });
  });

  test('tells a part within a part after it, where both are ready', async () => {
    const answer = await ask('{ person(id: "1") { ... @defer { name ... @defer { letters { text } } } } }');
    const [first, ...others] = await answer.rest();
    expect(first).toEqual({ data: { person: {} }, hasNext: true });
    expect(others.flatMap(({ incremental = [] }) => incremental)).toEqual([
      { path: ['person'], data: { name: 'Ada' } },
      { path: ['person'], data: { letters: [{ text: 'Dear 1' }] } },
    ]);
  });

  test('tells an error in the part that it belongs to', async () => {
    const failing = (name: string) => {
      if (name === 'letters') throw new Error('down');
    };
    const [first, second] = await (await ask(withLetters, failing)).rest();
    expect(first).toEqual({ data: { person: { name: 'Ada' } }, hasNext: true });
    expect(second).toEqual({
      incremental: [
        {
          label: 'post',
          path: ['person'],
          data: { letters: null },
          errors: [
            expect.objectContaining({
              path: ['person', 'letters'],
              extensions: { code: 'SUBGRAPH_ERROR', requestId: expect.stringMatching(/^req_/) },
            }),
          ],
        },
      ],
      hasNext: false,
    });
  });

  test('has no parts where there is nothing to answer them of', async () => {
    const messages = await (await ask(withLetters.replace('"1"', '"7"'))).rest();
    expect(messages).toEqual([{ data: { person: null }, hasNext: true }, { hasNext: false }]);
  });

  test('asks nothing more once the client is gone', async () => {
    const gate = createGate();
    const isEntities = (query: string) => query.includes('_entities');
    const answer = await ask('{ person(id: "1") { id ... @defer { signature } } }', (_, query) =>
      isEntities(query) ? gate.opened : undefined,
    );
    await answer.next();
    expect(asked).toEqual(['people', 'people']);
    answer.leave();
    await vi.waitFor(async () => expect(await countConnections()).toBe(0));
    gate.open();
    await sleep(20);
    expect(asked).toEqual(['people', 'people']);
  });

  test('is executed for each of those who ask it at the same time', async () => {
    const both = await Promise.all([ask(withLetters), ask(withLetters)]);
    const [one, other] = await Promise.all(both.map((answer) => answer.rest()));
    expect(one).toHaveLength(2);
    expect(other).toEqual(one);
  });
});

describe('an answer comes in one', () => {
  const whole = { data: { person: { name: 'Ada', letters: [{ text: 'Dear 1' }] } } };

  test.each([
    ['takes no parts', 'application/json'],
    ['takes them in another format', 'multipart/mixed; incrementalSpec=v0.2, application/json'],
    ['says nothing of types', '*/*'],
  ])('to a client that %s', async (_, accept) => {
    for (let turn = 0; turn < 3; turn++) {
      const answer = await ask(withLetters, undefined, { accept });
      expect(answer.type).toBe('application/json; charset=utf-8');
      expect(await answer.json()).toEqual(whole);
    }
  });

  test.each([
    ['nothing is deferred', '{ person(id: "1") { name letters { text } } }', whole],
    ['a condition says so', withLetters.replace('@defer(', '@defer(if: false '), whole],
    [
      'it is that of a change',
      'mutation { enter { name ... @defer { letters { text } } } }',
      { data: { enter: whole.data.person } },
    ],
    [
      'it is about the schema',
      '{ __schema { ... @defer { queryType { name } } } }',
      { data: { __schema: { queryType: { name: 'Query' } } } },
    ],
  ])('when %s', async (_, query, expected) => {
    expect(await (await ask(query)).json()).toEqual(expected);
  });

  test('when something is taken out of it that the caller may not have', async () => {
    const answer = await (await ask('{ whoami ... @defer { report desk { lamp } } }')).json();
    expect(answer).toEqual({
      data: { whoami: expect.stringMatching(/^guest/), report: null, desk: { lamp: 'brass' } },
      errors: [expect.objectContaining({ path: ['report'] })],
    });
  });

  test('when it is refused', async () => {
    const deep = `{ person(id: "1") { ... @defer ${'{ boss '.repeat(14)} { id } ${'}'.repeat(14)} } }`;
    const answer = await ask(deep);
    expect(await answer.json()).toEqual({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'MAX_DEPTH' }) })],
    });
  });
});
