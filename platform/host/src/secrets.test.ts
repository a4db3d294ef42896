import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHostConfig } from './config.ts';
import { readSecrets } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prism-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('development makes its secrets once and keeps them to itself', () => {
  const config = readHostConfig({ DATA_DIR: folder });
  const first = readSecrets(config);
  expect(readSecrets(config)).toEqual(first);
  expect(first.session).not.toBe(first.subgraph);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
});

test('a secret of the environment counts', () => {
  const given = 'g'.repeat(32);
  expect(readSecrets(readHostConfig({ DATA_DIR: folder, SESSION_SECRET: given })).session).toBe(given);
});

test('processes that start at the same moment agree, whoever comes first', async () => {
  const rounds = 100;
  const at = Date.now() + 2_500;
  const answers = await Promise.all(Array.from({ length: 3 }, () => readElsewhere(folder, rounds, at)));
  expect(answers[0]).toHaveLength(rounds);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(readdirSync(join(folder, '0'))).toEqual(['secrets.json']);
});

/** Another process reads the secrets of many fresh folders, each at the same moment as its rivals. */
async function readElsewhere(dataDir: string, rounds: number, at: number): Promise<unknown[]> {
  const script = fileURLToPath(new URL('./read-secrets-at.ts', import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const flags = ['--conditions=@prism/source', '--import', tsx];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script, dataDir, `${rounds}`, `${at}`]);
  return JSON.parse(stdout);
}
