import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
