import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const times = 100;

/** What the disk takes to have a page of a log for certain, in ms: the median. */
export async function syncMsOf(folder: string): Promise<number> {
  const path = join(folder, 'bench-sync');
  const file = await open(path, 'w');
  const page = Buffer.alloc(8_192, 1);
  const taken: number[] = [];
  try {
    for (let done = 0; done < times; done++) {
      const startedAt = performance.now();
      await file.write(page, 0, page.length, 0);
      await file.datasync();
      taken.push(performance.now() - startedAt);
    }
  } finally {
    await file.close();
    await rm(path);
  }
  return taken.sort((a, b) => a - b)[times / 2] as number;
}
