import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Answered, type Attack, flood, type Outcome, outcomeOf, times } from './attack.ts';

const small = '{"query":"{ n }"}';
const bomb = gzipSync(Buffer.alloc(90_000_000), { level: 9 });
const list = (part: string, bytes: number) => part.repeat(Math.floor(bytes / part.length));

/** Bytes over connections of their own, and what comes back until they close or `waitMs` are over. */
function overSockets(name: string, outcomes: readonly Outcome[], count: number, bytes: string, waitMs: number): Attack {
  return { name, outcomes, send: ({ house }) => Promise.all(times(count, () => overSocket(house, bytes, waitMs))) };
}

function overSocket(origin: string, bytes: string, waitMs: number): Promise<Answered> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(waitMs, () => socket.destroy());
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ outcome: outcomeOfBytes(text), ms: performance.now() - startedAt }));
  });
}

function outcomeOfBytes(text: string): Outcome {
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
  const [, ...body] = text.split('\r\n\r\n');
  return status === 0 ? 'cut' : outcomeOf(status, body.join('').slice(0, 5_000));
}

const head = 'POST /web/graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

/** What is wrong about them is wrong before anybody looks for an operation. */
export const httpAttacks: readonly Attack[] = [
  flood(
    'bodies over 100 KB',
    ['413 BAD_REQUEST', 'cut'],
    times(50, () => ({ body: 'x'.repeat(200_000) })),
  ),
  flood(
    'gzip bombs',
    ['413 BAD_REQUEST'],
    times(50, () => ({ body: bomb, headers: { 'content-encoding': 'gzip' } })),
  ),
  overSockets(
    'bodies that come slowly',
    ['cut', '408 BAD_REQUEST'],
    200,
    `${head}content-length: 90000\r\n\r\n{"query":"`,
    700,
  ),
  overSockets('heads that come slowly', ['cut', '408 BAD_REQUEST'], 200, `${head}x-a: `, 700),
  overSockets('no bytes at all', ['cut', '408 BAD_REQUEST'], 300, '', 700),
  overSockets(
    'many requests on one connection',
    ['200', '400 BAD_REQUEST'],
    10,
    `${head}content-length: ${small.length}\r\n\r\n${small}`.repeat(50),
    1_000,
  ),
  overSockets('what is no HTTP', ['400 BAD_REQUEST'], 100, '\0\u00ff\r\n\r\n'.repeat(100), 1_000),
  overSockets(
    'chunks without an end',
    ['413 BAD_REQUEST'],
    50,
    `${head}transfer-encoding: chunked\r\n\r\n${`1000\r\n${'x'.repeat(4_096)}\r\n`.repeat(30)}`,
    2_000,
  ),
  flood(
    'addresses over 8 KB',
    ['414 BAD_REQUEST'],
    times(100, () => ({ method: 'GET' as const, path: `/web/graphql?query=${'a'.repeat(9_000)}` })),
  ),
  flood(
    'headers over 16 KB',
    ['431 BAD_REQUEST', 'cut'],
    times(100, () => ({ body: small, headers: { 'x-a': 'a'.repeat(17_000) } })),
  ),
  flood(
    'over 100 headers',
    ['431 BAD_REQUEST'],
    times(100, () => ({ body: small, headers: Object.fromEntries(times(120, (at) => [`x-${at}`, 'a'])) })),
  ),
  ...(
    [
      ['accept', 'a/b;q=0.1,'],
      ['accept-encoding', 'gzip;q=0.1 ,'],
      ['accept-language', 'de-AT;q=0.7,'],
      ['cookie', 'a=b; '],
      ['x-forwarded-for', '1.2.3.4, '],
      ['content-type', 'application/json; charset="utf-8" ; '],
      ['accept-encoding', 'gzip;  '],
      ['x-market', 'DE-'],
    ] as const
  ).map(([name, part]) =>
    flood(
      `the header ${name}, 14 KB of ${JSON.stringify(part)}`,
      ['200', '400 BAD_REQUEST', '431 BAD_REQUEST'],
      times(100, () => ({ body: small, headers: { [name]: `${list(part, 14_000)}x` } })),
    ),
  ),
];
