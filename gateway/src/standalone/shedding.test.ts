import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { type PeopleAndLetters, servePeopleAndLetters } from '../testing/people-and-letters.ts';
import { askOnce } from '../testing/socket-client.ts';
import { readConfig } from './config.ts';

let served: PeopleAndLetters;
let started: Gateway | undefined;
/** What the subgraph has to answer when it is let go. */
const waiting: (() => void)[] = [];
const letGo = () => {
  for (const answer of waiting.splice(0)) answer();
};
beforeAll(async () => {
  served = await servePeopleAndLetters();
});
afterEach(async () => {
  letGo();
  served.reset();
  await started?.stop();
});
afterAll(() => served.stop());

const latest = (name: string) => `query ${name} { ${name}: person(id: "1") { name } }`;
const ask = (url: string, query: string): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const overloaded = { errors: [{ extensions: { code: 'OVERLOADED', retryable: true } }] };
const one = { atFirst: 1, atLeast: 1, atMost: 1, criticalOperations: ['urgent'] };

async function startHeld(shedding: object) {
  const door = await served.start({ shedding });
  started = door.started;
  const url = `${door.at}/graphql`;
  for (const query of [latest('urgent'), '{ __typename }']) expect((await ask(url, query)).status).toBe(200);
  served.people.instead = (response) => {
    waiting.push(() => response.setHeader('content-type', 'application/json').end('{"data":null}'));
  };
  const asking = ask(url, latest('first'));
  await expect.poll(() => waiting.length).toBe(1);
  return { url, asking };
}

test('the gateway alone refuses what it has no place for, by every road, until there is one again', async () => {
  const { url, asking } = await startHeld(one);
  const refused = await ask(url, '{ __typename }');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^[123]$/)]);
  expect(await refused.json()).toMatchObject(overloaded);
  const headers = { 'apollo-require-preflight': '1' };
  expect((await fetch(`${url}?query={__typename}`, { headers })).status).toBe(503);
  await expect(askOnce(url, { query: '{ __typename }' })).rejects.toBeDefined();
  expect((await fetch(url.replace('/graphql', '/health/live'))).status).toBe(200);
  letGo();
  expect((await asking).status).toBe(200);
  expect((await ask(url, '{ __typename }')).status).toBe(200);
});

test('what the operator names has a place beyond', async () => {
  const { url, asking } = await startHeld(one);
  const urgent = ask(url, latest('urgent'));
  await expect.poll(() => waiting.length).toBe(2);
  expect((await ask(url, latest('urgent'))).status).toBe(503);
  letGo();
  expect((await Promise.all([asking, urgent])).map(({ status }) => status)).toEqual([200, 200]);
});

test('where it is switched off, all are let in', async () => {
  const { url, asking } = await startHeld({ ...one, enabled: false });
  expect((await ask(url, '{ __typename }')).status).toBe(200);
  letGo();
  await asking;
});

test('limits in another order than least, first and most are a mistake', () => {
  expect(readConfig({ shedding: { atLeast: 5, atFirst: 5, atMost: 5 } }).shedding.atFirst).toBe(5);
  expect(() => readConfig({ shedding: { atLeast: 6, atFirst: 5 } })).toThrow(/in that order/);
  expect(() => readConfig({ shedding: { atFirst: 5_000 } })).toThrow(/in that order/);
});
