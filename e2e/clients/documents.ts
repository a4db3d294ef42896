import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where each client keeps the operations that it ships with. */
const folders = {
  web: '../../bff-web/documents/v1/',
  mobile: '../../bff-mobile/documents/1.0.0/',
  admin: '../../platform/host/documents/v1/',
} as const;

export type ClientName = keyof typeof folders;

/** A client's own document by name, as text. */
export function readDocument(client: ClientName, name: string): string {
  return readFileSync(placeOf(client, `${name}.graphql`), 'utf8');
}

/** The id by which a released client asks for one of its documents. */
export const documentId = (client: ClientName, name: string): string =>
  createHash('sha256').update(readDocument(client, name)).digest('hex');

/** The example variables beside a document; undefined where it takes none. */
export function readExample(client: ClientName, name: string): object | undefined {
  const place = placeOf(client, `${name}.json`);
  return existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as object) : undefined;
}

/** Names of all of a client's documents. */
export function documentNames(client: ClientName): string[] {
  const files = readdirSync(placeOf(client, ''));
  return files.filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -'.graphql'.length));
}

const placeOf = (client: ClientName, file: string) => new URL(folders[client] + file, import.meta.url);
