import type { Logger } from '@prism/platform/log';
import { fixedDocuments, openDocuments, type TrustedDocuments } from '../documents/index.ts';
import { StartError } from './start-error.ts';

/** @throws StartError when they cannot be read at the beginning. */
export async function openGivenDocuments(path: string | undefined, log: Logger): Promise<TrustedDocuments> {
  if (path === undefined) return fixedDocuments([]);
  return openDocuments(path, { log }).catch((error: Error) => {
    throw new StartError(`--documents ${path} cannot be read: ${error.message}`, { cause: error });
  });
}
