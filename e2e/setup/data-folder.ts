import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resetEmbeddedPostgres } from '@prism/platform/database';

/** A data folder for one test run. */
export interface DataFolder {
  path: string;
  /** Removes it, and the embedded database wherever that lives, running or not. */
  remove(): Promise<void>;
}

export async function makeDataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'prism-e2e-'));
  return {
    path,
    async remove() {
      await resetEmbeddedPostgres({ dataDir: path });
      await rm(path, { recursive: true, force: true });
    },
  };
}
