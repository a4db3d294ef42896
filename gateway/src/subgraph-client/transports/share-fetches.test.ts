import { expect, test } from 'vitest';
import type { HttpAnswer } from './read-answer.ts';
import { createShareFetches } from './share-fetches.ts';

const answer = (text: string): HttpAnswer => ({ status: 200, contentType: 'application/json', text });

function startCounting() {
  let sent = 0;
  return { sent: () => sent, send: async () => answer(`${++sent}`) };
}

test('what is alike is sent once while it is under way, and again afterwards', async () => {
  const share = createShareFetches();
  const { sent, send } = startCounting();
  const [first, second] = await Promise.all([share(['a', 'x'], 'body', send), share(['a', 'x'], 'body', send)]);
  expect([first.text, second.text, sent()]).toEqual(['1', '1', 1]);
  expect((await share(['a', 'x'], 'body', send)).text).toBe('2');
});

test.each([
  [['a', 'y'], 'body'],
  [['a', 'x'], 'other'],
  [[], 'body'],
])('headers %j with body %s are not alike', async (headers, body) => {
  const share = createShareFetches();
  const { sent, send } = startCounting();
  await Promise.all([share(['a', 'x'], 'body', send), share(headers, body, send)]);
  expect(sent()).toBe(2);
});

test('who waited for a failure asks for itself', async () => {
  const share = createShareFetches();
  const fail = async (): Promise<HttpAnswer> => {
    throw new Error('late');
  };
  const { send } = startCounting();
  const outcomes = await Promise.allSettled([share([], 'body', fail), share([], 'body', send)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});
