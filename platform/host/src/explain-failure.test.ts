import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareDataDir } from './data-dir.ts';
import { explainFailure } from './explain-failure.ts';
import { requireFreePort } from './listen.ts';

async function explained(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return explainFailure(error);
  }
  return 'nothing failed';
}

test.each([
  ['shop.invalid', /^HOST is "shop.invalid", which has no address/],
  ['192.0.2.1', /^HOST is "192.0.2.1", which is no address of this machine/],
])('a host of "%s" is told in one line that names HOST', async (host, expected) => {
  const text = await explained(() => requireFreePort({ host, port: 0, variable: 'PORT' }));
  expect(text).toMatch(expected);
  expect(text).not.toContain('\n');
});

test('a data folder that is a file is told in one line that names DATA_DIR', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prism-data-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const dataDir of [file, join(file, 'inside')])
    expect(await explained(() => prepareDataDir(dataDir))).toMatch(
      /^DATA_DIR is ".*": that is a file, or inside one\. Set it.*$/,
    );
  rmSync(folder, { recursive: true });
});

test('what nobody expected keeps its stack', async () => {
  expect(await explained(() => Promise.reject(new Error('odd')))).toMatch(/odd\n {4}at /);
});
