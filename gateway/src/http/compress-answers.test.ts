import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { silentLogger } from '@prism/platform/log';
import { registerRoutes } from '@prism/platform/subgraph';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleVariants } from '../../explorer/test/sample-variants.ts';
import { registerExplorer } from '../explorer/index.ts';
import type { GatewaySettings } from '../settings.ts';
import { createHttpServer } from './server.ts';

const long = 'aurora '.repeat(1_000);
const huge = { text: 'aurora '.repeat(20_000) };
const svg = { status: 200, headers: { 'content-type': 'image/svg+xml' } };
const settings = { production: false, trustProxy: false, log: silentLogger } as unknown as GatewaySettings;

let distFolder: string;
let app: FastifyInstance;

beforeAll(async () => {
  distFolder = await mkdtemp(join(tmpdir(), 'compress-'));
  await mkdir(join(distFolder, 'explorer-assets'));
  await writeFile(join(distFolder, 'index.html'), `<!doctype html><p>${long}</p>`);
  for (const file of ['a.js', 'a.css', 'a.svg', 'a.ttf', 'a.woff2', 'a.png'])
    await writeFile(join(distFolder, 'explorer-assets', file), long);
  await writeFile(join(distFolder, 'explorer-assets', 'small.js'), 'export {};');
  app = await createHttpServer(settings);
  serveSamples(app);
  await registerExplorer(app, { variants: sampleVariants().map((each) => ({ ...each, sdl: () => long })), distFolder });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await rm(distFolder, { recursive: true });
});

function serveSamples(server: FastifyInstance) {
  server.get('/json', () => ({ long }));
  server.get('/huge', () => huge);
  server.get('/response', (_, reply) => reply.type('application/graphql-response+json; charset=utf-8').send(long));
  server.get('/small', () => ({ a: 1 }));
  server.get('/png', (_, reply) => reply.type('image/png').send(Buffer.from(long)));
  server.get('/packed', (_, reply) => reply.type('text/plain').header('content-encoding', 'gzip').send(gzipSync(long)));
  server.get('/nothing', (_, reply) => reply.code(204).send());
  server.get('/unchanged', (_, reply) => reply.code(304).type('application/json').send());
  server.get('/events', (_, reply) => reply.type('text/event-stream').send(Readable.from([long])));
  server.get('/parts', (_, reply) => reply.type('multipart/mixed; boundary="-"').send(Readable.from([long])));
  server.get('/broken', () => Promise.reject(new Error(long)));
  registerRoutes(server, [
    { method: 'GET', path: '/svg', handle: () => ({ ...svg, body: long }) },
    { method: 'GET', path: '/svg-bytes', handle: () => ({ ...svg, body: new TextEncoder().encode(long) }) },
  ]);
}

const get = (url: string, encoding?: string, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });
const encodingOf = async (url: string, encoding?: string) => (await get(url, encoding)).headers['content-encoding'];

describe('an answer is compressed', () => {
  test.each(['/json', '/huge', '/response', '/svg', '/svg-bytes', '/reader', '/reader/schema.graphql'])(
    'as the client prefers: %s',
    async (url) => {
      const plain = await get(url);
      expect(plain.headers).not.toHaveProperty('content-encoding');
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const [asked, encoding] of [
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0.5, gzip;q=0.8', 'gzip'],
        ['gzip;q=0, *', 'br'],
      ] as const) {
        const { headers, rawPayload } = await get(url, asked);
        expect(headers['content-encoding']).toBe(encoding);
        expect(headers.vary).toMatch(/\baccept-encoding\b/);
        expect(headers['content-type']).toBe(plain.headers['content-type']);
        expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
        expect(unpack[encoding](rawPayload).equals(plain.rawPayload)).toBe(true);
        expect([undefined, String(rawPayload.length)]).toContain(headers['content-length']);
      }
    },
  );

  test.each(['a.js', 'a.css', 'a.svg', 'a.ttf'])('also where it is a file of the sandbox: %s', async (file) => {
    const { headers, rawPayload } = await get(`/explorer-assets/${file}`, 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(gunzipSync(rawPayload).toString()).toBe(long);
  });
});

describe('an answer is sent plainly', () => {
  test.each([
    ['when the client says nothing', '/json', undefined],
    ['when it wants it so', '/json', 'identity'],
    ['when it prefers it so', '/json', 'identity, gzip;q=0.5'],
    ['when it knows only what we do not', '/json', 'zstd, deflate'],
    ['when it wants nothing at all', '/json', 'identity;q=0, br;q=0, gzip;q=0'],
    ['when it wants nothing at all, in one word', '/json', '*;q=0'],
    ['when it is small', '/small', 'br'],
    ['when it is a small file', '/explorer-assets/small.js', 'br'],
    ['when it is a picture', '/png', 'br'],
    ['when it is a file that is compressed', '/explorer-assets/a.woff2', 'br'],
    ['when it is a stream of events', '/events', 'br'],
    ['when it comes in parts', '/parts', 'br'],
    ['when it is a refusal', '/nowhere', 'br'],
    ['when it is a failure', '/broken', 'br'],
  ])('%s', async (_, url, encoding) => {
    expect(await encodingOf(url, encoding)).toBeUndefined();
  });

  test('and says that it could be compressed, but not when it could not', async () => {
    expect((await get('/json')).headers.vary).toBe('accept-encoding');
    expect((await get('/png')).headers).not.toHaveProperty('vary');
  });
});

test('what is compressed already is not compressed again', async () => {
  const { headers, rawPayload } = await get('/packed', 'br, gzip');
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(rawPayload).toString()).toBe(long);
});

test.each(['/nothing', '/unchanged'])('an answer without a body stays one: %s', async (url) => {
  const { rawPayload, headers } = await get(url, 'br');
  expect(rawPayload).toHaveLength(0);
  expect(headers).not.toHaveProperty('content-encoding');
});

test('a file that the client has is not sent again', async () => {
  const url = '/explorer-assets/a.js';
  const tag = String((await get(url, 'br')).headers.etag);
  const again = await app.inject({ url, headers: { 'accept-encoding': 'br', 'if-none-match': tag } });
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  expect(again.headers).not.toHaveProperty('content-encoding');
});

test.each(['/json', '/svg', '/explorer-assets/a.js'])('HEAD tells of the plain answer: %s', async (url) => {
  const [head, plain] = [await get(url, 'br', 'HEAD'), await get(url)];
  expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0]);
  expect(head.headers).not.toHaveProperty('content-encoding');
  expect(head.headers['content-length']).toBe(plain.headers['content-length']);
});

test('each event is sent as soon as it is there', async () => {
  const source = new PassThrough();
  const server = await createHttpServer(settings);
  server.get('/', (_, reply) => reply.type('text/event-stream').send(source));
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  source.write('data: 1\n\n');
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe('data: 1\n\n');
  source.write('data: 2\n\n');
  expect(await next()).toBe('data: 2\n\n');
  source.end();
  await reader.read();
  await server.close();
});
