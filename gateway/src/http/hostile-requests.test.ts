import { connect } from 'node:net';
import { errorCodes } from '@prism/platform/errors';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { bodies, methods, names, paths, query, values } from '../testing/hostile-words.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
let port: number;
beforeAll(async () => {
  gateway = await startTestGateway({ production: true });
  port = Number(new URL(await gateway.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => gateway.stop());

const oneOf = <T>(...choices: readonly T[]) => fc.constantFrom(...choices);
const headers = fc.array(fc.tuple(oneOf(...names), fc.oneof(oneOf(...values), fc.string({ maxLength: 30 }))), {
  maxLength: 6,
});
const requests = fc.record({
  method: fc.oneof({ arbitrary: oneOf('POST', 'GET'), weight: 3 }, { arbitrary: oneOf(...methods), weight: 1 }),
  path: fc.oneof({ arbitrary: oneOf('/web/graphql'), weight: 2 }, { arbitrary: oneOf(...paths), weight: 3 }),
  headers,
  isJson: fc.boolean(),
  /** It says that it wants another protocol, whichever its headers name. */
  isUpgrade: fc.boolean(),
  body: fc.oneof(oneOf(...bodies), fc.json(), fc.string({ unit: 'binary', maxLength: 200 })),
});

type HostileRequest = typeof requests extends fc.Arbitrary<infer T> ? T : never;

interface Answer {
  status: number;
  head: string;
  body: string;
}

/** As bytes over a socket: no client of ours corrects anything. */
function send(given: HostileRequest): Promise<Answer> {
  const clean = (text: string) => text.replaceAll(/[\r\n]/g, '');
  const body = Buffer.from(given.body, 'latin1');
  const own = given.isJson ? ['content-type: application/json', 'apollo-require-preflight: 1'] : [];
  const lines = [
    `${given.method} ${given.path} HTTP/1.1`,
    ...['host: localhost', `connection: close${given.isUpgrade ? ', upgrade' : ''}`, ...own],
    `content-length: ${body.length}`,
    ...given.headers.filter(([name]) => name !== 'connection').map(([name, value]) => `${name}: ${clean(value)}`),
  ];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(8_000, () => socket.destroy(new Error('no answer')));
    socket.on('error', (error: NodeJS.ErrnoException) => (chunks.length > 0 ? undefined : reject(error)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(readAnswer(Buffer.concat(chunks).toString('latin1'))));
    socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]));
  });
}

function readAnswer(text: string): Answer {
  const at = text.indexOf('\r\n\r\n');
  const head = text.slice(0, at).toLowerCase();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), head, body: text.slice(at + 4) };
}

/** Coded and chunked bodies are told by their head alone. */
const isPlain = ({ head }: Answer) => !/content-encoding:|transfer-encoding: chunked/.test(head);
const isBodiless = (method: string, { status }: Answer) => method === 'HEAD' || status === 204 || status === 304;

test('whatever is sent is answered: never by 500, never in HTML, with a code of the catalogue', async () => {
  const statuses = new Map<number, number>();
  const check = async (request: HostileRequest) => {
    const answer = await send(request);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.status).toBeLessThan(500);
    expect(answer.head).not.toMatch(/text\/html|x-powered-by|\nserver:/);
    if (answer.status < 400 || isBodiless(request.method, answer)) return;
    expect(answer.head).toMatch(
      /content-type: (?:application\/(?:graphql-response\+)?json|multipart\/mixed|text\/event-stream)/,
    );
    expect(answer.head).toContain('x-content-type-options: nosniff');
    if (!isPlain(answer) || !/json/.test(answer.head)) return;
    const { errors } = JSON.parse(answer.body) as { errors: { message: string; extensions: { code: string } }[] };
    expect(Object.keys(errorCodes)).toContain(errors[0]?.extensions.code);
    expect(errors[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(answer.body).not.toMatch(/ at [^ ]+ \(|node_modules|Did you mean/);
  };
  await fc.assert(fc.asyncProperty(requests, check), { numRuns: 1_200, seed: 20_261_122 });
  // Otherwise the test would have met one refusal a thousand times.
  expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 415]));
  // And nothing is broken by then.
  const answer = await send({
    method: 'POST',
    path: '/web/graphql',
    headers: [],
    isJson: true,
    isUpgrade: false,
    body: query,
  });
  expect(JSON.parse(answer.body).data.whoami).toMatch(/^guest /);
}, 120_000);
