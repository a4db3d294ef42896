import type { IncomingHttpHeaders } from 'node:http';
import { identifyClient } from '../clients/identify-client.ts';
import type { TrustedDocuments } from '../documents/index.ts';
import { isObject, type Parameters, readDocumentId } from '../documents/read-document-id.ts';
import { readSearch } from '../documents/request-with-text.ts';
import type { KnownOperations } from '../fast-lane/known-operations.ts';

/** Of a request, what says what is asked for. */
export interface LookedAt {
  method: string;
  headers: IncomingHttpHeaders;
  body?: unknown;
  raw: { url?: string | undefined };
}

/** Whether a request goes before others when there is too much. What asks for is unknown, or new, does not. */
export type IsCritical = (request: LookedAt) => boolean;

export interface IsCriticalParts {
  name: string;
  criticalOperations?: readonly string[] | undefined;
  documents?: Pick<TrustedDocuments, 'current'> | undefined;
  known: Pick<KnownOperations, 'find' | 'textOf'>;
}

/**
 * Critical is a mutation, which somebody has come for, and what the operator names. Names are anybody's to write: where documents are
 * registered, only theirs count.
 *
 * @throws PrismError BAD_REQUEST as `readDocumentId` does.
 */
export function createIsCritical(parts: IsCriticalParts): IsCritical {
  const { name: variant, criticalOperations = [], documents, known } = parts;
  const names = new Set<string | undefined>(criticalOperations);

  function textOf(asked: Parameters, headers: IncomingHttpHeaders): string | undefined {
    const given = readDocumentId(asked);
    if (!given) return typeof asked.query === 'string' ? asked.query : undefined;
    const registered = documents?.current.find(given.id, identifyClient(variant, headers).version);
    return registered ?? (given.isHash ? known.textOf(given.id) : undefined);
  }

  function isNamed(name: string | undefined, text: string): boolean {
    if (!names.has(name)) return false;
    return !documents?.current.documents.length || documents.current.has(text);
  }

  return (request) => {
    const asked = parametersOf(request);
    const text = asked && textOf(asked, request.headers);
    if (!asked || text === undefined) return false;
    const { operationName } = asked;
    const operation = known.find(text, typeof operationName === 'string' ? operationName : undefined);
    return operation !== undefined && (operation.kind === 'mutation' || isNamed(operation.name, text));
  };
}

/** What GET names stands in its address. */
function parametersOf({ method, body, raw }: LookedAt): Parameters | undefined {
  if (method === 'POST') return isObject(body) ? body : undefined;
  const { given, parameters } = readSearch(raw.url ?? '');
  return { ...parameters, operationName: given.get('operationName') };
}
