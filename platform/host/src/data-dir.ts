import { accessSync, constants, mkdirSync } from 'node:fs';
import { SetupError } from './setup-error.ts';

/** Makes the data folder unless it is there. Throws SetupError when it is none, or not ours to write to. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetupError(
      `DATA_DIR is "${dataDir}": ${reasonOf(error)}. Set it to a folder that this user may write to.`,
    );
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'that is a file, or inside one';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'this user may not write there';
  return message;
}
