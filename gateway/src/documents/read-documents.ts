import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from './parse-manifest.ts';
import type { RegisteredDocument } from './registered-document.ts';

/**
 * The documents of a manifest, or of all `.graphql` files in a folder and those below it.
 * @throws Error of the file system, or of `parseManifest`.
 */
export async function readRegisteredDocuments(path: string): Promise<RegisteredDocument[]> {
  if (!(await stat(path)).isDirectory()) return parseManifest(await readFile(path, 'utf8'));
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.graphql'));
  return Promise.all(names.sort().map((name) => readDocument(path, name)));
}

async function readDocument(folder: string, name: string): Promise<RegisteredDocument> {
  const text = await readFile(join(folder, name), 'utf8');
  return { id: createHash('sha256').update(text).digest('hex'), name, text };
}
