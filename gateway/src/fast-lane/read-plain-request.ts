import type { FastifyRequest } from 'fastify';

/** A GraphQL request as nearly all clients send it. */
export interface PlainRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** What is looked at to tell one. */
export type PlainlyAsked = Pick<FastifyRequest, 'method' | 'headers' | 'body' | 'url'>;

type Headers = FastifyRequest['headers'];

/** Undefined for everything that Apollo Server has to look at: GET, extensions, other types, mistakes. */
export function readPlainRequest({ method, headers, body, url }: PlainlyAsked): PlainRequest | undefined {
  if (method !== 'POST' || !isJson(headers) || !takesJson(headers) || url.includes('?') || !isObject(body))
    return undefined;
  for (const key in body) if (key !== 'query' && key !== 'operationName' && key !== 'variables') return undefined;
  const { query, operationName, variables } = body;
  if (typeof query !== 'string' || !isText(operationName) || !isVariables(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

const isJson = ({ 'content-type': type }: Headers): boolean =>
  type === 'application/json' || jsonInUtf8.test(type ?? '');
const jsonInUtf8 = /^application\/json; ?charset=utf-8$/i;

/** Where there is a choice of types, Apollo Server makes it. */
const takesJson = ({ accept }: Headers): boolean =>
  accept === undefined || accept === '*/*' || accept === 'application/json';

const isText = (value: unknown): value is string | null | undefined => value == null || typeof value === 'string';
const isVariables = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || isObject(value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
