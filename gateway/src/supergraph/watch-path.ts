import { type FSWatcher, unwatchFile, watch, watchFile } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Logger } from '@prism/platform/log';

export interface WatchPathOptions {
  /** Called for whatever may have happened to the file; too often rather than never. */
  changed(): void;
  /** How often the file is looked at beside, in ms. Default 2,000. */
  pollMs?: number | undefined;
  log: Logger;
}

/**
 * Watches a file that editors and deployments may replace by another of the same name. The folder tells of that at once; where
 * it cannot, because it is a mount of another machine or holds but a link, looking at the file now and then does.
 *
 * @returns What ends it.
 */
export function watchPath(path: string, { changed, pollMs = 2_000, log }: WatchPathOptions): () => void {
  const name = basename(path);
  const folder = watchFolder(dirname(path), log);
  folder?.on('change', (_event, changedName) => {
    if (changedName === null || changedName === name) changed();
  });
  watchFile(path, { interval: pollMs, persistent: false }, changed);
  return () => {
    folder?.close();
    unwatchFile(path, changed);
  };
}

/** Watchers are a scarce good of the system's: without one, the poll alone has to do. */
function watchFolder(path: string, log: Logger): FSWatcher | undefined {
  const giveUp = (error: unknown) => log.warn({ err: error }, 'a folder cannot be watched; its file is polled');
  try {
    const watcher = watch(path, { persistent: false });
    watcher.on('error', (error) => {
      giveUp(error);
      watcher.close();
    });
    return watcher;
  } catch (error) {
    giveUp(error);
    return undefined;
  }
}
