import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PeopleAndLetters, servePeopleAndLetters } from '../testing/people-and-letters.ts';

let served: PeopleAndLetters;
beforeAll(async () => {
  served = await servePeopleAndLetters();
});
beforeEach(() => served.reset());
afterAll(() => served.stop());

type Instead = PeopleAndLetters['letters']['instead'];
const reset: Instead = (response) => response.socket?.resetAndDestroy();
const status =
  (code: number): Instead =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/html' }).end('<h1>No</h1>');

const query = '{ person(id: "1") { name letters } }';
const change = 'mutation { rename(id: "1", name: "Eve") { name } }';

/** A gateway of its own, so that what fails here is held against nobody elsewhere. */
async function start(config: object = {}, lettersAt?: string) {
  const { started, at } = await served.start({ sharesQueries: false, sharesFetches: false, ...config }, lettersAt);
  const ask = (text = query) => served.ask(text, { at });
  return {
    ask,
    askTimes: (times: number) => Promise.all(Array.from({ length: times }, () => ask())),
    stop: started.stop,
  };
}

/** What a client is told of one field. */
const partly = (code: string, advice: object = {}) => ({
  status: 200,
  data: { person: { name: 'Ada', letters: null } },
  errors: [{ message: expect.any(String), path: ['person', 'letters'], extensions: { code, ...advice } }],
});
const whole = { status: 200, data: { person: { name: 'Ada', letters: ['Dear 1'] } } };

describe('a query', () => {
  test.each([
    ['a reset', reset],
    ['503', status(503)],
  ])('whose first answer is %s is answered: it was sent twice', async (_, instead) => {
    const { ask, stop } = await start();
    served.letters.instead = (response) => {
      served.letters.instead = undefined;
      instead?.(response);
    };
    expect(await ask()).toEqual(whole);
    expect(served.letters.asked).toHaveLength(2);
    await stop();
  });

  test.each([
    ['500', status(500), 'SUBGRAPH_ERROR', 1],
    ['404', status(404), 'SUBGRAPH_ERROR', 1],
    ['503 each time', status(503), 'SUBGRAPH_UNAVAILABLE', 2],
  ] as const)('that is answered %s lacks that part alone', async (_, instead, code, times) => {
    const { ask, stop } = await start();
    served.letters.instead = instead;
    expect(await ask()).toEqual(partly(code));
    expect(served.letters.asked).toHaveLength(times);
    await stop();
  });

  test('is sent once where retries are switched off', async () => {
    const { ask, stop } = await start({ subgraphs: { retries: false } });
    served.letters.instead = reset;
    expect(await ask()).toEqual(partly('SUBGRAPH_UNAVAILABLE'));
    expect(served.letters.asked).toHaveLength(1);
    await stop();
  });

  test('is not sent again when there is no time left for it', async () => {
    const { ask, stop } = await start({ timeouts: { subgraphMs: 90 } });
    served.letters.instead = reset;
    expect((await ask()).errors).toMatchObject([{ extensions: { code: expect.stringMatching(/^SUBGRAPH_/) } }]);
    expect(served.letters.asked).toHaveLength(1);
    await stop();
  });
});

test.each([
  ['a reset', reset, 'SUBGRAPH_UNAVAILABLE'],
  ['503', status(503), 'SUBGRAPH_UNAVAILABLE'],
  ['500', status(500), 'SUBGRAPH_ERROR'],
  ['nothing', () => {}, 'SUBGRAPH_TIMEOUT'],
])('a change that is answered %s was sent exactly once', async (_, instead, code) => {
  const { ask, stop } = await start({ timeouts: { requestMs: 400 } });
  served.people.instead = instead;
  expect(await ask(change)).toMatchObject({ data: { rename: null }, errors: [{ extensions: { code } }] });
  expect(served.people.asked).toHaveLength(1);
  await stop();
});

describe('a subgraph that fails', () => {
  test('is not asked any more after twenty failures; the others are, and that is said in one line', async () => {
    const { ask, askTimes, stop } = await start({ subgraphs: { retries: false } });
    served.letters.instead = reset;
    await askTimes(19);
    expect(await ask()).toEqual(partly('SUBGRAPH_UNAVAILABLE'));
    expect(served.letters.asked).toHaveLength(20);
    served.letters.instead = undefined;
    served.logged.splice(0);
    const advice = { retryable: true, retryAfterMs: expect.any(Number) };
    for (const answer of await askTimes(10)) expect(answer).toEqual(partly('SUBGRAPH_UNAVAILABLE', advice));
    expect(served.letters.asked).toHaveLength(20);
    expect(served.people.asked).toHaveLength(30);
    expect(served.logged.filter((line) => line.includes('a subgraph failed'))).toEqual([]);
    await stop();
  });

  test('is told of in one line', async () => {
    const { askTimes, stop } = await start({ subgraphs: { retries: false } });
    served.letters.instead = status(500);
    served.logged.splice(0);
    await askTimes(40);
    const lines = served.logged.filter((line) => line.includes('left alone')).map((line) => JSON.parse(line));
    const { origin } = new URL(served.letters.url);
    expect(lines).toMatchObject([{ level: 'warn', part: 'letters', address: origin, calls: 20, failures: 20 }]);
    await stop();
  });

  test.each([
    ['refuses what a client sent', status(401)],
    ['is asked for too much', (response) => void response.end(`{"data":{"a":"${'x'.repeat(20_000)}"}}`)],
    [
      'tells errors',
      (response) =>
        void response.writeHead(500, { 'content-type': 'application/json' }).end('{"errors":[{"message":"No."}]}'),
    ],
  ] satisfies [string, Instead][])('and %s goes on being asked', async (_, instead) => {
    const { ask, askTimes, stop } = await start({ subgraphs: { retries: false, maxAnswerBytes: 10_000 } });
    served.letters.instead = instead;
    await askTimes(30);
    served.letters.instead = undefined;
    expect(await ask()).toEqual(whole);
    await stop();
  });
});

describe('of one subgraph', () => {
  test('so many fetches are in flight as there may be, so many wait, and the rest is sent away', async () => {
    const { ask, stop } = await start({ subgraphs: { inFlight: 2, waiting: 1 } });
    const held: Parameters<NonNullable<Instead>>[0][] = [];
    served.people.instead = (response) => void held.push(response);
    const under = [ask(), ask(), ask()];
    await expect.poll(() => held.length).toBe(2);
    const answers = await Promise.all([ask(), ask()]);
    const away = { extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, retryAfterMs: 1_000 } };
    for (const answer of answers) expect(answer).toMatchObject({ data: { person: null }, errors: [away] });
    expect(served.people.asked).toHaveLength(2);
    served.people.instead = undefined;
    for (const response of held)
      response
        .setHeader('content-type', 'application/json')
        .end('{"data":{"person":{"__typename":"Person","id":"1","name":"Ada"}}}');
    for (const answer of await Promise.all(under)) expect(answer).toEqual(whole);
    expect(served.people.asked).toHaveLength(3);
    await stop();
  });
});

test.each([
  ['an address where nobody listens', 'http://127.0.0.1:9/graphql'],
  ['an unknown host', 'http://nobody.invalid/graphql'],
])('%s is a part that is missing', async (_, lettersAt) => {
  const { ask, stop } = await start({}, lettersAt);
  expect(await ask()).toEqual(partly('SUBGRAPH_UNAVAILABLE'));
  await stop();
});
