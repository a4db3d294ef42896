import { readFileSync } from 'node:fs';

/** Where each client keeps the operations that it ships with. */
const folders = {
  web: '../../bff-web/documents/v1/',
  mobile: '../../bff-mobile/documents/1.0.0/',
  admin: '../../platform/host/documents/v1/',
} as const;

export type ClientName = keyof typeof folders;

/** A client's own document by name, as text. */
export function readDocument(client: ClientName, name: string): string {
  return readFileSync(new URL(`${folders[client]}${name}.graphql`, import.meta.url), 'utf8');
}
