import { isObject, otherExtensions, type Parameters } from './read-document-id.ts';

/** The body of a request by id, with the text instead. */
export function withText({ documentId: _, id: __, extensions, ...others }: Parameters, query: string): Parameters {
  const rest = otherExtensions(extensions);
  return { ...others, query, ...(rest === undefined ? {} : { extensions: rest }) };
}

/** The part of a GET's address that says what is asked for. */
export interface Search {
  path: string;
  given: URLSearchParams;
  parameters: Parameters;
}

/** What names a document in an address; anything else in it is for Apollo Server to read. */
export function readSearch(url: string): Search {
  const start = url.indexOf('?');
  const given = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const [query, documentId, id] = ['query', 'documentId', 'id'].map((name) => given.get(name) ?? undefined);
  const parameters = { query, documentId, id, extensions: readJson(given.get('extensions')) };
  return { path: start < 0 ? url : url.slice(0, start), given, parameters };
}

/** The address of a GET by id, with the text instead. */
export function searchWithText({ path, given, parameters }: Search, query: string): string {
  const { extensions } = withText(parameters, query);
  for (const name of ['documentId', 'id', 'extensions']) given.delete(name);
  given.set('query', query);
  if (isObject(extensions)) given.set('extensions', JSON.stringify(extensions));
  return `${path}?${given}`;
}

/** Undefined for what is none: Apollo Server says so. */
function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
