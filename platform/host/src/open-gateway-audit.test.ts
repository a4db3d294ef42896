import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHostConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { openGatewayAudit } from './open-gateway-audit.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prism-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (environment: Record<string, string>) => openGatewayAudit(readHostConfig(environment), silentLogger);

test('it lies beside the data unless it is told where', async () => {
  const elsewhere = join(folder, 'elsewhere', 'a.jsonl');
  await open({ DATA_DIR: folder }).close();
  await open({ DATA_DIR: folder, AUDIT_LOG: elsewhere }).close();
  for (const file of [join(folder, 'audit.jsonl'), elsewhere]) expect(existsSync(file)).toBe(true);
});

test('when it cannot be opened, the start says which variable helps', () => {
  writeFileSync(join(folder, 'file'), '');
  try {
    open({ DATA_DIR: join(folder, 'file') });
    expect.unreachable();
  } catch (error) {
    expect(explainFailure(error)).toMatch(/^The gateway's audit log is ".*audit\.jsonl".*Set AUDIT_LOG to a file/);
  }
});
