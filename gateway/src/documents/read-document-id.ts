import { PrismError } from '@prism/platform/errors';

/** Parameters of a GraphQL request, as a body or an address has them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** How a request names a document. */
export interface GivenId {
  id: string;
  /** By Apollo's protocol: who is not understood sends the text with the hash next. */
  isHash: boolean;
}

const longestId = 256;

/**
 * The id of the document that a request asks for: `documentId` as GraphQL over HTTP's appendix on persisted documents has it, `id` as
 * others do, or `extensions.persistedQuery.sha256Hash` of Apollo's clients. Undefined where there is none.
 * @throws PrismError BAD_REQUEST for several, and for one that is no text.
 */
export function readDocumentId({ documentId, id, extensions }: Parameters): GivenId | undefined {
  const persisted = isObject(extensions) ? extensions.persistedQuery : undefined;
  if (documentId == null && id == null && persisted == null) return undefined;
  const given = [documentId, id, persisted == null ? undefined : hashIn(persisted)].filter((one) => one != null);
  const [only, ...others] = given;
  if (others.length > 0) throw refusal('The request expected one id of a document.');
  if (typeof only !== 'string' || only === '' || only.length > longestId)
    throw refusal(`The id of a document expected 1 to ${longestId} characters.`);
  return { id: only, isHash: persisted != null };
}

function hashIn(persisted: unknown): unknown {
  if (isObject(persisted) && persisted.version === 1) return persisted.sha256Hash ?? '';
  throw refusal('extensions.persistedQuery expected version 1 and sha256Hash.');
}

/** The request's extensions without what named the document; undefined where nothing else is there. */
export function otherExtensions(extensions: unknown): unknown {
  if (!isObject(extensions)) return extensions;
  const { persistedQuery: _, ...others } = extensions;
  return Object.keys(others).length > 0 ? others : undefined;
}

export const refusal = (message: string): PrismError => new PrismError('BAD_REQUEST', message);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
