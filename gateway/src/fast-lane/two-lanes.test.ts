import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask, type Question } from '../testing/ask-gateway.ts';
import { keptTransports, keptVariants } from '../testing/kept-graph.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';

let plain: Gateway;
let kept: Gateway;
beforeAll(async () => {
  plain = await startTestGateway();
  kept = await startTestGateway({ variants: keptVariants, transports: keptTransports });
});
afterAll(async () => {
  await Promise.all([plain.stop(), kept.stop()]);
});

/** What differs from one request to the next, whoever answers. */
const changing = ['x-request-id', 'ratelimit', 'date', 'x-prism-guest', 'set-cookie'];

async function answerOf(gateway: Gateway, question: Question) {
  const { status, body, headers, cookies } = await ask(gateway, question);
  const text = JSON.stringify(body)
    .replaceAll(/req_\w+/g, 'req')
    .replaceAll(/gst_\w+/g, 'gst');
  const kept = Object.entries(headers).filter(([name]) => !changing.includes(name));
  return { status, text, headers: Object.fromEntries(kept.sort()), cookies: cookies.map(({ name }) => name) };
}

/** Apollo Server answers what was never asked before; the fast lane what is known. */
async function expectEqual(gateway: Gateway, question: Question): Promise<void> {
  const first = await answerOf(gateway, question);
  const second = await answerOf(gateway, question);
  const third = await answerOf(gateway, question);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
}

const bearer = async () => ({ authorization: `Bearer ${await issuer.sign()}` });

describe('both lanes say the same', () => {
  test.each<[string, Question]>([
    ['of a query', { query: '{ person(id: "1") { name letters { text } signature } }' }],
    ['of a query with variables', { query: 'query P($id: ID!) { person(id: $id) { name } }', variables: { id: '2' } }],
    ['of nothing', { query: '{ person(id: "7") { name } }' }],
    ['of a wrong variable', { query: 'query Q($id: ID!) { person(id: $id) { name } }', variables: { id: {} } }],
    ['of a missing variable', { query: 'query R($id: ID!) { person(id: $id) { name } }' }],
    ['of a query that is not valid', { query: '{ nobody }' }],
    ['of a query that is none', { query: '{' }],
    ['of two operations', { query: 'query A { whoami } query B { desk { lamp } }' }],
    ['of a field that the caller may not have', { query: '{ report whoami: desk { drawer } }' }],
    ['of a field that this caller may have', { query: '{ report }', cookies: { 'prism-session': 'good-token' } }],
    ['of a change', { query: 'mutation { note(text: "hello") }', headers: { 'x-prism-guest': 'none' } }],
    ['of a sign-in', { query: 'mutation { enter { name } }' }],
    ['of a sign-out', { query: 'mutation { leave }', cookies: { 'prism-session': 'good-token' } }],
    ['of a change that fails', { query: 'mutation { enter(forged: true) { name } }' }],
    ['of what is too deep', { query: `{ person(id: "1") ${'{ boss '.repeat(14)} { id } ${'}'.repeat(14)} }` }],
    ['of the schema', { query: '{ __schema { queryType { name } } }' }],
    ['of names alone', { query: '{ __typename desk { kind: __typename } }' }],
    ['in another language', { query: '{ desk { lamp } }', headers: { 'accept-language': 'de' } }],
    ['to who takes any type', { query: '{ desk { drawer } }', headers: { accept: '*/*' } }],
    [
      'to who wants the type of GraphQL',
      { query: '{ desk { lamp drawer } }', headers: { accept: 'application/graphql-response+json' } },
    ],
    ['to who takes nothing that we have', { query: '{ desk { lamp } }', headers: { accept: 'image/png' } }],
  ])('%s', async (_, question) => {
    await expectEqual(plain, question);
  });

  test('to an app with a token', async () => {
    await expectEqual(plain, { variant: 'mobile', query: '{ whoami }', headers: await bearer() });
  });

  test.each([
    ['what everybody may keep', '{ place }'],
    ['what nobody may keep', '{ motto }'],
    ['what failed', '{ broken place }'],
    ['what is the caller’s own', '{ mine { title stars } }'],
  ])('of how long to keep %s', async (_, query) => {
    await expectEqual(kept, { query });
  });
});
