import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectClient } from '../connect.ts';
import { resetEmbeddedPostgres } from './reset-embedded-postgres.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';
import { visitEmbeddedPostgres } from './visit-embedded-postgres.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'prism-visit-'));
});
afterEach(async () => {
  await resetEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
});

async function answers(url: string): Promise<boolean> {
  const client = await connectClient(url);
  const { rows } = await client.query('select 1 as one');
  await client.end();
  return rows[0].one === 1;
}

test('uses the server of a running Prism and leaves it running; else starts it and stops it', async () => {
  const owner = await startEmbeddedPostgres({ dataDir, durable: false });
  const visit = await visitEmbeddedPostgres({ dataDir });
  expect(visit).toMatchObject({ url: owner.url, wasRunning: true });
  await visit?.stop();
  expect(await answers(owner.url)).toBe(true);
  await owner.stop();

  const alone = await visitEmbeddedPostgres({ dataDir });
  expect(alone?.wasRunning).toBe(false);
  expect(await answers(alone?.url ?? '')).toBe(true);
  await alone?.stop();
  await expect(answers(alone?.url ?? '')).rejects.toThrow(/not reachable/);
});

test('finds nothing where there never was one, and makes nothing', async () => {
  expect(await visitEmbeddedPostgres({ dataDir })).toBeUndefined();
});
