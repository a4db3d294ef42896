import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '@prism/platform/log';

export interface WatchTreeOptions {
  /** Called for whatever may have happened; too often rather than never. */
  changed(): void;
  /** Which files count, by their names from `path` on. */
  isOfInterest(name: string): boolean;
  /** How often the files are looked at beside, in ms. */
  pollMs: number;
  log: Logger;
}

/**
 * Watches a file, or a folder with all below it. The system tells of changes at once; where it cannot, because the folder is a mount of
 * another machine or a link that is exchanged, looking at names, sizes and times now and then does.
 *
 * @returns What ends it.
 */
export function watchTree(path: string, { changed, isOfInterest, pollMs, log }: WatchTreeOptions): () => void {
  const watcher = startWatcher(path, changed, log);
  let last: string | undefined;
  const look = async () => {
    const now = await signatureOf(path, isOfInterest).catch(() => last);
    if (last !== undefined && now !== last) changed();
    last = now;
  };
  void look();
  const poll = setInterval(look, pollMs).unref();
  return () => {
    clearInterval(poll);
    watcher?.close();
  };
}

/** Watchers are a scarce good of the system's: without one, the poll alone has to do. */
function startWatcher(path: string, changed: () => void, log: Logger): FSWatcher | undefined {
  const giveUp = (error: unknown) => log.warn({ err: error }, 'documents cannot be watched; they are polled');
  try {
    const watcher = watch(path, { persistent: false, recursive: true }, changed);
    return watcher.on('error', (error) => {
      giveUp(error);
      watcher.close();
    });
  } catch (error) {
    giveUp(error);
    return undefined;
  }
}

async function signatureOf(path: string, isOfInterest: (name: string) => boolean): Promise<string> {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? (await readdir(path, { recursive: true })).filter(isOfInterest).sort() : [''];
  const stats = await Promise.all(names.map((name) => stat(join(path, name))));
  return stats.map(({ size, mtimeMs, ino }, at) => `${names[at]} ${size} ${mtimeMs} ${ino}`).join('\n');
}
