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

/**
 * Makes a request by id one with the text, and notes whether the text is registered.
 * @returns The text; undefined for what is no request, which is left to Apollo Server.
 */
export type AcceptDocument = (request: AskedRequest, context: RequestContext) => string | undefined;

/** Of a request, what says what is asked for. */
export interface AskedRequest extends Pick<FastifyRequest, 'method' | 'body'> {
  raw: { url?: string | undefined };
}

const none = { current: createDocumentRegistry([]) };

/**
 * The first look at what a request asks for, whether it comes by POST or by GET, before either lane.
 * @throws PrismError as `readDocumentId`, `findText` and `refuseUntrusted` do.
 */
export function createAcceptDocument(parts: AcceptDocumentParts): AcceptDocument {
  const { documents = none, documentPolicy = acceptAnything, textOf } = parts;

  /** The text, and whether an id stood for it. */
  function accept(given: Parameters, context: RequestContext): { text: string; byId: boolean } | undefined {
    const { current: registry } = documents;
    const { client, identity } = context.caller;
    const id = readDocumentId(given);
    const text = id ? findText(id, given.query, { registry, version: client.version, textOf }) : given.query;
    if (typeof text !== 'string') return undefined;
    const byId = id !== undefined;
    const isRegistered = registry.has(text);
    refuseUntrusted(documentPolicy, { isRegistered, byId }, identity);
    context.isTrusted = isRegistered;
    return { text, byId };
  }

  function acceptGet({ raw }: AskedRequest, context: RequestContext): string | undefined {
    const search = readSearch(raw.url ?? '');
    const accepted = accept(search.parameters, context);
    if (accepted?.byId) raw.url = searchWithText(search, accepted.text);
    return accepted?.text;
  }

  return (request, context) => {
    if (request.method === 'GET') return acceptGet(request, context);
    const { body } = request;
    const accepted = isObject(body) ? accept(body, context) : undefined;
    if (accepted?.byId) request.body = withText(body as Parameters, accepted.text);
    return accepted?.text;
  };
}
