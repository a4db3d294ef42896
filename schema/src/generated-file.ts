import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** A file that is generated and committed: its path from the repository's root, and what it has to say. */
export interface GeneratedFile {
  path: string;
  text: string;
}

export const repositoryFolder = new URL('../../', import.meta.url);

export function isCurrent({ path, text }: GeneratedFile): boolean {
  const file = new URL(path, repositoryFolder);
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

export function writeGeneratedFile({ path, text }: GeneratedFile): void {
  const file = new URL(path, repositoryFolder);
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, text);
}
