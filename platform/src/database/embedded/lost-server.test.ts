import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLogger } from '../../log/index.ts';
import { clusterHome } from './cluster-home.ts';
import { postgresUser } from './postgres-user.ts';
import { readPostmaster } from './postmaster-file.ts';
import { resetEmbeddedPostgres } from './reset-embedded-postgres.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'prism-lost-'));
});
afterEach(async () => {
  await resetEmbeddedPostgres({ dataDir });
  await rm(dataDir, { recursive: true, force: true });
});

test('a postgres that ends by itself is told once and logged; one that we stop is not', async () => {
  const log = Object.assign(Object.create(silentLogger), { fatal: vi.fn() }) as typeof silentLogger;
  const onLost = vi.fn();
  const lost = await startEmbeddedPostgres({ dataDir, durable: false, log, onLost });
  const pid = readPostmaster(clusterHome(lost.folder, postgresUser()))?.pid as number;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => onLost.mock.calls.length, { timeout: 5_000 }).toBe(1);
  expect(log.fatal).toHaveBeenCalledExactlyOnceWith(expect.anything(), expect.stringContaining('has ended: stopping'));
  await lost.stop();

  const stopped = await startEmbeddedPostgres({ dataDir, durable: false, log, onLost });
  await stopped.stop();
  // One more look would have come by now.
  await sleep(1_200);
  expect(onLost).toHaveBeenCalledOnce();
});
