import { readdirSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { repositoryFolder } from './generated-file.ts';
import { parseFile } from './parse-file.ts';

/** An operation that a released version of a client sends. */
export interface RegisteredDocument {
  /** From the repository's root: `bff-web/documents/v1/ProductPage.graphql`. */
  path: string;
  document: DocumentNode;
}

/** The documents of every version of a client. Throws a SchemaProblem when one does not parse. */
export function readDocuments(folder: string): RegisteredDocument[] {
  return readdirSync(new URL(folder, repositoryFolder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => `${folder}/${path}`)
    .map((path) => ({ path, document: parseFile(path) }));
}
