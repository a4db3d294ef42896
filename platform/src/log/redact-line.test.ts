import { expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';
import { redactLine } from './redact-line.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'trace', name: 'test' }, { write: (line) => lines.push(line) }));
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjdXNfMSJ9.c2lnbmF0dXJl';

test.each<[string, object | string, string]>([
  ['a header far down', { a: { b: { c: { d: { authorization: 'hunter2' } } } } }, 'hunter2'],
  ['a cookie in a list', { requests: [{ headers: { cookie: 'a=hunter2' } }] }, 'hunter2'],
  ['a password with quotes in it', { user: { input: { deep: { newPassword: 'a"hunter2\\' } } } }, 'hunter2'],
  ['a token in snake case', { answer: { body: { refresh_token: 'hunter2' } } }, 'hunter2'],
  ['a body that was logged as text', { body: JSON.stringify({ password: 'hunter2', email: 'x' }) }, 'hunter2'],
  ['the code of a card', { deep: { deeper: { card: { cvc: '987' } } } }, '987'],
  ['a bearer token in a message', 'asked with Bearer abc.def-ghi', 'abc.def'],
  ['a token by its looks', `refused ${token} for its age`, token],
  ['a cookie in a message', 'cookie prism-session=hunter2; path=/', 'hunter2'],
  ['the password of an address', 'connecting to postgres://prism:hunter2@db:5432/x failed', 'hunter2'],
  ['a link with a token', 'mailed https://shop.test/reset?token=hunter2&x=1', 'hunter2'],
  ['an e-mail address in a message', 'no mailbox nora.o-hara+shop@mail.example.co.uk here', 'nora'],
  ['the number of a card', 'declined 4242 4242 4242 4242 again', '4242'],
  ['the number of a card without gaps', { note: 'card 5555555555554444' }, '5555'],
])('%s is not in the log', (_, told, secret) => {
  const line = logged((log) => (typeof told === 'string' ? log.info(told) : log.info(told, 'told')));
  expect(line).not.toContain(secret);
});

test('an error is told without what it caught up', () => {
  const cause = new Error(`fetch failed: {"refreshToken":"hunter2"} of a@b.example`);
  const line = logged((log) => log.error({ err: new Error(`Bearer ${token}`, { cause }) }, 'failed'));
  expect(line).not.toMatch(/hunter2|a@b|eyJ/);
  expect(line).toContain('fetch failed');
});

test('what is no secret stays as it is', () => {
  const line = JSON.stringify({
    ...{ level: 'info', time: '2030-01-01T00:00:00.000Z', requestId: 'req_01M80FXXBNDEV04EGWM9F7713X' },
    ...{ hash: '4242424242424243', durationMs: 12, amountMinor: 4_111_111_111_111_112, at: 4_102_444_800_123 },
    ...{ stack: 'at f (/app/node_modules/@apollo/server@5.5.1/dist/index.js:10:5)', tokens: 2_000, cards: ['VISA'] },
    ...{ url: 'http://127.0.0.1:4101/graphql?operation=Q', msg: 'the bearer of 3 tokens @home' },
  });
  expect(redactLine(line)).toBe(line);
});

test('a long line of nothing in particular is read in time', () => {
  for (const part of ['4', '4 ', 'a@', 'a.', ':', '\\"', '"password":"', '?token', 'eyJ', 'eyJaaaaa.', '://a:', '_']) {
    const before = process.cpuUsage();
    redactLine(part.repeat(20_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000, part).toBeLessThan(1_000);
  }
});
