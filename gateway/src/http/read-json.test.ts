import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { startTestGateway } from '../testing/test-gateway.ts';
import { bodyLimitBytes } from './refuse-oversized.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const send = (payload: Buffer, encoding: string, type = 'application/json') =>
  gateway.app.inject({
    method: 'POST',
    url: '/web/graphql',
    headers: { 'content-type': type, 'content-encoding': encoding },
    payload,
  });
/** A request of exactly so many bytes. */
const requestOf = (bytes: number) => {
  const [start, end] = ['{"query":"{ __typename }","variables":{"pad":"', '"}}'];
  return Buffer.from(start + 'x'.repeat(bytes - start.length - end.length) + end);
};
const answered = { data: { __typename: 'Query' } };
const refused = { errors: [{ extensions: { code: 'BAD_REQUEST' } }] };

describe('a compressed body', () => {
  test.each(['gzip', 'GZIP', 'x-gzip'])('is read: %s', async (encoding) => {
    const body = Buffer.from(JSON.stringify({ query: 'mutation { note(text: "Käse 🧀") }' }));
    expect((await send(gzipSync(body), encoding)).json().data.note).toContain('Käse 🧀');
  });

  test('may be as large as any other once it is inflated, and no larger', async () => {
    const largest = await send(gzipSync(requestOf(bodyLimitBytes)), 'gzip');
    expect([largest.statusCode, largest.json()]).toEqual([200, answered]);
    const larger = await send(gzipSync(requestOf(bodyLimitBytes + 1)), 'gzip');
    expect(larger.statusCode).toBe(413);
    expect(larger.json()).toMatchObject(refused);
  });

  test('that would grow without end is given up while it grows', async () => {
    const bomb = gzipSync(Buffer.alloc(90_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(bodyLimitBytes);
    const startedAt = process.memoryUsage.rss();
    for (let n = 0; n < 5; n++) {
      const answer = await send(bomb, 'gzip');
      expect([answer.statusCode, answer.json()]).toMatchObject([413, refused]);
    }
    expect(process.memoryUsage.rss() - startedAt).toBeLessThan(60_000_000);
  });

  test('counts as it is sent, too', async () => {
    expect((await send(Buffer.alloc(bodyLimitBytes + 1), 'gzip')).statusCode).toBe(413);
  });

  const body = requestOf(500);
  test.each([
    ['in brotli', brotliCompressSync(body), 'br', 415],
    ['in deflate', deflateSync(body), 'deflate', 415],
    ['in two ways', gzipSync(gzipSync(body)), 'gzip, gzip', 415],
    ['in nothing', body, 'identity', 200],
    ['in what nobody knows', body, 'lz77', 415],
    ['that is not whole', gzipSync(body).subarray(0, 40), 'gzip', 400],
    ['that is none', body, 'gzip', 400],
    ['that is empty', Buffer.alloc(0), 'gzip', 400],
    ['with JSON that is none', gzipSync('{"query":'), 'gzip', 400],
    ['with keys that would poison objects', gzipSync('{"query":"{ __typename }","__proto__":{}}'), 'gzip', 400],
    ['with letters that are none', gzipSync(Buffer.from('{"query":"{ a } #\xff"}', 'latin1')), 'gzip', 400],
  ])('%s is answered in its way', async (_, payload, encoding, status) => {
    const answer = await send(payload, encoding);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject(status === 200 ? answered : refused);
  });

  test('has to be JSON in UTF-8 still', async () => {
    expect((await send(gzipSync(body), 'gzip', 'application/json; charset=utf-16')).statusCode).toBe(415);
    expect((await send(gzipSync(body), 'gzip', 'application/octet-stream')).statusCode).toBe(415);
  });
});

test('half of a character in a text becomes U+FFFD, which every part can keep', async () => {
  const variables = '{ "text": "cut \\ud83e" }';
  const body = `{ "query": "mutation ($text: String!) { note(text: $text) }", "variables": ${variables} }`;
  expect((await send(Buffer.from(body), 'identity')).json().data.note).toContain('cut \ufffd');
});

test('a byte order mark before the JSON is none of it', async () => {
  expect((await send(Buffer.from('\ufeff{"query":"{ __typename }"}'), 'identity')).json()).toMatchObject(answered);
});
