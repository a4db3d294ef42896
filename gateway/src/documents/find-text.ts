import { PrismError } from '@prism/platform/errors';
import type { DocumentRegistry } from './document-registry.ts';
import { type GivenId, refusal } from './read-document-id.ts';
import { hashOf } from './read-documents.ts';

export interface Known {
  registry: DocumentRegistry;
  /** Of the client that asks. */
  version: string;
  /** Texts that were asked for before, by their SHA-256. */
  textOf(hash: string): string | undefined;
}

/**
 * The text that an id stands for: a registered one, or by Apollo's protocol of automatic persisted queries one that was asked for
 * before, or the one that comes with it for the first time.
 *
 * @param query What came as the text beside the id.
 * @throws PrismError PERSISTED_QUERY_NOT_FOUND, or BAD_REQUEST for an id that stands for another text.
 */
export function findText({ id, isHash }: GivenId, query: unknown, { registry, version, textOf }: Known): string {
  if (query != null && typeof query !== 'string') throw refusal('query expected a text.');
  const text = registry.find(id, version) ?? (isHash ? (textOf(id) ?? firstText(id, query)) : undefined);
  // The words of the protocol, which older clients look for.
  if (text === undefined) throw new PrismError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  if (query != null && query !== text) throw refusal('query expected the text of the document that the id stands for.');
  return text;
}

function firstText(hash: string, query: string | null | undefined): string | undefined {
  if (query == null) return undefined;
  if (hashOf(query) === hash) return query;
  throw refusal('sha256Hash expected the SHA-256 of query.');
}
