import { posix } from 'node:path';
import type { LayerRule } from './rules.ts';

export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  path: string;
  text: string;
}

export interface Violation {
  path: string;
  imports: string;
  says: string;
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"\n]+)['"]/g;

/** Everything a file imports: packages by name, its own repository's files by path. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(importPattern)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}

/** Imports that break a rule. Tests may reach further than what they test. */
export function findViolations(files: readonly SourceFile[], rules: readonly LayerRule[]): Violation[] {
  return files.filter(({ path }) => !isTest(path)).flatMap((file) => rules.flatMap((rule) => violationsOf(file, rule)));
}

function violationsOf(file: SourceFile, { says, from, mustNot, except }: LayerRule): Violation[] {
  const speaksOf = from.exec(file.path);
  if (!speaksOf) return [];
  const allowed =
    except === undefined
      ? undefined
      : new RegExp(except.replaceAll(/\$(\d)/g, (_, group: string) => speaksOf[Number(group)] ?? ''));
  return importsOf(file)
    .filter((imported) => mustNot.test(imported) && !allowed?.test(imported))
    .map((imports) => ({ path: file.path, imports, says }));
}

export function isTest(path: string): boolean {
  return /\.test\.ts$|\/testing\/|\/testing\.ts$|\/test\//.test(path);
}
