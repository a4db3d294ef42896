import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleVariants } from '../../explorer/test/sample-variants.ts';
import { registerExplorer } from './register-explorer.ts';

let distFolder: string;
let app: FastifyInstance;
let sdl = 'type Query { ready: Boolean }\n';

const appWith = async (folder: string) => {
  const fresh = Fastify();
  await registerExplorer(fresh, {
    variants: sampleVariants().map((config) => ({ ...config, sdl: () => sdl })),
    distFolder: folder,
  });
  return fresh;
};

beforeAll(async () => {
  distFolder = await mkdtemp(join(tmpdir(), 'explorer-'));
  await mkdir(join(distFolder, 'explorer-assets'));
  await writeFile(join(distFolder, 'index.html'), '<!doctype html><title>Prism</title>');
  await writeFile(join(distFolder, 'explorer-assets', 'index-a1b2c3.js'), 'export {};');
  app = await appWith(distFolder);
});

afterAll(async () => {
  await app.close();
  await rm(distFolder, { recursive: true });
});

describe('the page', () => {
  test('is served at the name of each variant', async () => {
    for (const path of ['/reader', '/writer']) {
      const answer = await app.inject(path);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('<title>Prism</title>');
    }
  });

  test('allows scripts and connections of its own origin only', async () => {
    const { headers } = await app.inject('/reader');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join(' ')).not.toMatch(/unsafe-eval|https?:|blob:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('is never kept by a cache, because it names the files of one build', async () => {
    expect((await app.inject('/reader')).headers['cache-control']).toBe('no-store');
  });

  test('redirects from the address with a slash at its end', async () => {
    const answer = await app.inject('/reader/');
    expect(answer.statusCode).toBe(308);
    expect(answer.headers.location).toBe('/reader');
  });

  test('answers 503 and the remedy when it is not built', async () => {
    const unbuilt = await appWith(join(distFolder, 'nowhere'));
    const answer = await unbuilt.inject('/reader');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
    expect((await unbuilt.inject('/reader/schema.graphql')).statusCode).toBe(200);
    expect((await unbuilt.inject('/explorer-assets/index-a1b2c3.js')).statusCode).toBe(404);
    await unbuilt.close();
  });
});

test('without variants nothing is served, not even the files', async () => {
  const empty = Fastify();
  await registerExplorer(empty, { variants: [], distFolder });
  expect((await empty.inject('/explorer-assets/index-a1b2c3.js')).statusCode).toBe(404);
  await empty.close();
});

describe('beside the page', () => {
  test('lies its configuration, without the SDL', async () => {
    const answer = await app.inject('/writer/explorer.json');
    expect(answer.json()).toEqual(sampleVariants()[1]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('lies the SDL that is current at the time of the download', async () => {
    sdl = 'type Query { newer: Boolean }\n';
    const answer = await app.inject('/reader/schema.graphql');
    expect(answer.body).toBe(sdl);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="reader.graphql"');
  });
});

describe('the hashed files', () => {
  test('may be kept for ever', async () => {
    const answer = await app.inject('/explorer-assets/index-a1b2c3.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('carry the policy too, because a worker obeys that of its own file', async () => {
    const { headers } = await app.inject('/explorer-assets/index-a1b2c3.js');
    expect(headers['content-security-policy']).toBe((await app.inject('/reader')).headers['content-security-policy']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/explorer-assets/../index.html', '/explorer-assets/%2e%2e/index.html'])(
    'are all there is: %s is not found',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );
});
