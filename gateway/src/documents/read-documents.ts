import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseManifest } from './parse-manifest.ts';
import type { RegisteredDocument } from './registered-document.ts';

/**
 * The documents of a manifest, or of a folder: those of its `.graphql` files and of the manifests in it, those below it included. The
 * first folder on the way to a file is the version of the client that sends what is in it.
 * @throws Error of the file system, or of `parseManifest`.
 */
export async function readRegisteredDocuments(path: string): Promise<RegisteredDocument[]> {
  if (!(await stat(path)).isDirectory()) return parseManifest(await readFile(path, 'utf8'));
  const names = (await readdir(path, { recursive: true })).filter(holdsDocuments);
  const read = await Promise.all(names.sort().map((name) => readFrom(path, name)));
  return read.flat();
}

/** What generators call their manifests; other JSON, such as examples of variables, may stand beside documents. */
const manifest = /(?:manifest|persisted-documents)\.json$/;

/** Whether a file of a folder of documents is one of them. */
export const holdsDocuments = (name: string): boolean => name.endsWith('.graphql') || manifest.test(name);

async function readFrom(folder: string, name: string): Promise<RegisteredDocument[]> {
  const text = await readFile(join(folder, name), 'utf8');
  const version = name.includes(sep) ? { version: name.slice(0, name.indexOf(sep)) } : {};
  const documents = manifest.test(name) ? parseNamed(name, text) : [{ id: hashOf(text), name, text }];
  return documents.map((document) => ({ ...document, ...version }));
}

/** Which of many manifests is wrong is worth knowing. */
function parseNamed(name: string, text: string): RegisteredDocument[] {
  try {
    return parseManifest(text);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** SHA-256, hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
