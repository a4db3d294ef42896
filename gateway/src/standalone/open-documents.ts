import type { Logger } from '@prism/platform/log';
import { type RegisteredDocument, readRegisteredDocuments } from '../documents/index.ts';
import { StartError } from './start-error.ts';

/** Reads the documents as they are now: a release may bring a supergraph and documents. What cannot be read has not changed. */
export type ReadDocuments = () => Promise<readonly RegisteredDocument[]>;

/** @throws StartError when they cannot be read at the beginning. */
export async function openDocuments(path: string | undefined, log: Logger): Promise<ReadDocuments> {
  if (path === undefined) return async () => [];
  let latest = await readRegisteredDocuments(path).catch((error: Error) => {
    throw new StartError(`--documents ${path} cannot be read: ${error.message}`, { cause: error });
  });
  return async () => {
    try {
      latest = await readRegisteredDocuments(path);
    } catch (error) {
      log.error({ err: error }, 'the registered documents cannot be read; those before stay');
    }
    return latest;
  };
}
