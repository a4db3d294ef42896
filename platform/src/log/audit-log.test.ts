import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAuditLog } from './audit-log.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prism-audit-'));
  file = join(folder, 'made', 'audit.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => new Date(Date.UTC(2030, 0, 1));
const open = () => openAuditLog({ file, part: 'gateway', onError: fail, now });
const fail = (error: Error) => expect.unreachable(error.message);
const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');

test('an entry is one line, whatever is in it, and nobody else may read it', async () => {
  const audit = open();
  audit.record({ action: 'refused', actor: 'gst_1', details: { operation: 'a\n{"action":"forged"}' } });
  await audit.close();
  expect(lines().map((line) => JSON.parse(line))).toEqual([
    {
      time: '2030-01-01T00:00:00.000Z',
      ...{ part: 'gateway', action: 'refused', actor: 'gst_1' },
      details: { operation: 'a\n{"action":"forged"}' },
    },
  ]);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('several processes append to what is there, and no line is torn or lost', async () => {
  const logs = [open(), open(), open()];
  for (let round = 0; round < 500; round++)
    for (const [at, audit] of logs.entries()) audit.record({ action: 'refused', actor: `${at} ${round}` });
  await Promise.all(logs.map((audit) => audit.close()));
  const actors = lines().map((line) => JSON.parse(line).actor);
  expect(new Set(actors).size).toBe(1_500);
  const again = open();
  again.record({ action: 'refused', actor: 'later' });
  await again.close();
  expect(lines()).toHaveLength(1_501);
});

test('a file that cannot be opened stops who opens it', () => {
  writeFileSync(join(folder, 'made'), 'a file where a folder should be');
  expect(open).toThrow();
});
