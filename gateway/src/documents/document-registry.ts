import { hashOf } from './read-documents.ts';
import type { RegisteredDocument } from './registered-document.ts';

/** What the clients of one door are registered to send. */
export interface DocumentRegistry {
  readonly documents: readonly RegisteredDocument[];
  /**
   * The text of a document by its id or the SHA-256 of its text, with or without `sha256:` before it. The version of the client that asks
   * goes first; an id that stands for different texts in other versions is unknown.
   */
  find(id: string, version: string): string | undefined;
  /** Whether a text is registered, to the letter. */
  has(text: string): boolean;
}

/** By id; undefined where it stands for more than one text. */
type Texts = Map<string, string | undefined>;

const hashPrefix = 'sha256:';

/** @throws Error when an id stands for two texts in one version. */
export function createDocumentRegistry(documents: readonly RegisteredDocument[]): DocumentRegistry {
  const byVersion = new Map<string, Texts>();
  const ofAny: Texts = new Map();
  const texts = new Set<string>();
  for (const { id, name, version = '', text } of documents) {
    const own = byVersion.get(version) ?? new Map();
    byVersion.set(version, own);
    if ((own.get(id) ?? text) !== text) throw new Error(`${name}: the id "${id}" stands for another document already.`);
    for (const known of [id, hashOf(text)]) {
      own.set(known, text);
      ofAny.set(known, ofAny.has(known) && ofAny.get(known) !== text ? undefined : text);
    }
    texts.add(text);
  }
  const findIn = (id: string, version: string) => byVersion.get(version)?.get(id) ?? ofAny.get(id);
  return {
    documents,
    find: (id, version) =>
      findIn(id, version) ?? (id.startsWith(hashPrefix) ? findIn(id.slice(hashPrefix.length), version) : undefined),
    has: (text) => texts.has(text),
  };
}
