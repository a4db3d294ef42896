import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';
import { acceptAnything, type DocumentPolicy, refuseUntrusted } from './document-policy.ts';
import { createDocumentRegistry } from './document-registry.ts';
import { findText } from './find-text.ts';
import type { TrustedDocuments } from './open-documents.ts';
import { isObject, type Parameters, readDocumentId } from './read-document-id.ts';
import { readSearch, searchWithText, withText } from './request-with-text.ts';

export interface AcceptDocumentParts {
  /** Default: none. */
  documents?: Pick<TrustedDocuments, 'current'> | undefined;
  /** Default: `acceptAnything`. */
  documentPolicy?: DocumentPolicy | undefined;
  /** Valid texts that were asked for before, by their SHA-256; whoever keeps them bounds them. */
  textOf(hash: string): string | undefined;
}

/** Makes a request by id one with the text, and notes whether the text is registered. What is no request is left to Apollo Server. */
export type AcceptDocument = (request: FastifyRequest, context: RequestContext) => void;

const none = { current: createDocumentRegistry([]) };

/**
 * The first look at what a request asks for, whether it comes by POST or by GET, before either lane.
 * @throws PrismError as `readDocumentId`, `findText` and `refuseUntrusted` do.
 */
export function createAcceptDocument(parts: AcceptDocumentParts): AcceptDocument {
  const { documents = none, documentPolicy = acceptAnything, textOf } = parts;

  /** The text, where an id was given for it. */
  function accept(given: Parameters, context: RequestContext): string | undefined {
    const { current: registry } = documents;
    const { client, identity } = context.caller;
    const id = readDocumentId(given);
    const text = id ? findText(id, given.query, { registry, version: client.version, textOf }) : given.query;
    if (typeof text !== 'string') return undefined;
    const isRegistered = registry.has(text);
    refuseUntrusted(documentPolicy, { isRegistered, byId: id !== undefined }, identity);
    context.isTrusted = isRegistered;
    return id && text;
  }

  function acceptGet({ raw }: FastifyRequest, context: RequestContext): void {
    const search = readSearch(raw.url ?? '');
    const text = accept(search.parameters, context);
    if (text !== undefined) raw.url = searchWithText(search, text);
  }

  return (request, context) => {
    if (request.method === 'GET') return acceptGet(request, context);
    const { body } = request;
    const text = isObject(body) ? accept(body, context) : undefined;
    if (text !== undefined) request.body = withText(body as Parameters, text);
  };
}
