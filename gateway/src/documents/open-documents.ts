import type { Logger } from '@prism/platform/log';
import { parse } from 'graphql';
import { createDocumentRegistry, type DocumentRegistry } from './document-registry.ts';
import { holdsDocuments, readRegisteredDocuments } from './read-documents.ts';
import type { RegisteredDocument } from './registered-document.ts';
import { watchTree } from './watch-tree.ts';

/** What clients are registered to send, as it is now. */
export interface TrustedDocuments {
  readonly current: DocumentRegistry;
  /** Reads again now. What cannot be read leaves what was there. */
  refresh(): Promise<DocumentRegistry>;
  /** Tells of documents that have come, each time some have. @returns What ends it. */
  onAdded(listener: (added: readonly RegisteredDocument[]) => void): () => void;
  close(): void;
}

export interface OpenDocumentsOptions {
  log: Logger;
  /** How long a change settles before it is read, in ms: a release is many files. Default 100. */
  settleMs?: number;
  /** Default 2,000. */
  pollMs?: number;
}

/**
 * The documents of a manifest or a folder, followed as it changes. A set with a mistake in it is told and changes nothing.
 * @throws Error when they cannot be read at the beginning.
 */
export async function openDocuments(path: string, options: OpenDocumentsOptions): Promise<TrustedDocuments> {
  const { log, settleMs = 100, pollMs = 2_000 } = options;
  const listeners = new Set<(added: readonly RegisteredDocument[]) => void>();
  let current = createDocumentRegistry(await readRegisteredDocuments(path));
  let reading = Promise.resolve(current);
  let settling: NodeJS.Timeout | undefined;

  function replace(documents: readonly RegisteredDocument[]): void {
    const added = documents.filter(({ text }) => !current.has(text));
    // One that is still being written must not take the place of the one before.
    for (const { name, text } of added) refuseUnreadable(name, text);
    current = createDocumentRegistry(documents);
    if (added.length === 0) return;
    log.info({ added: added.length, documents: documents.length }, 'the registered documents have changed');
    for (const tell of listeners) tell(added);
  }

  async function readAgain(): Promise<DocumentRegistry> {
    try {
      replace(await readRegisteredDocuments(path));
    } catch (error) {
      log.error({ err: error }, 'the registered documents cannot be read; those before stay');
    }
    return current;
  }

  /** One after another, so that the last one counts. */
  const refresh = () => {
    reading = reading.then(readAgain);
    return reading;
  };

  function changed(): void {
    settling ??= setTimeout(() => {
      settling = undefined;
      void refresh();
    }, settleMs).unref();
  }

  const stopWatching = watchTree(path, { changed, isOfInterest: holdsDocuments, pollMs, log });
  return {
    get current() {
      return current;
    },
    refresh,
    onAdded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(settling);
      stopWatching();
    },
  };
}

/** Documents that do not change. */
export function fixedDocuments(documents: readonly RegisteredDocument[]): TrustedDocuments {
  const current = createDocumentRegistry(documents);
  return { current, refresh: async () => current, onAdded: () => () => {}, close() {} };
}

function refuseUnreadable(name: string, text: string): void {
  try {
    parse(text, { noLocation: true, maxTokens: 10_000 });
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
