import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCircles } from './layers/find-circles.ts';
import { findViolations, type SourceFile } from './layers/find-violations.ts';
import { rules } from './layers/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const skipped = new Set(['node_modules', 'dist', '.git', '.turbo', '.data', 'docs']);

function* sourceFiles(folder = ''): Generator<SourceFile> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* sourceFiles(path);
    else if (/\.(ts|tsx|mts|mjs)$/.test(entry.name)) yield { path, text: readFileSync(join(root, path), 'utf8') };
  }
}

const files = [...sourceFiles()];
const violations = findViolations(files, rules);
for (const { path, imports, says } of violations) console.error(`${path} imports ${imports}: ${says}`);
const circles = findCircles(files);
for (const circle of circles) console.error(`These import each other in a circle: ${circle.join(', ')}`);
console.log(`${files.length} files, ${rules.length} rules, ${violations.length} violations, ${circles.length} circles`);
process.exit(violations.length + circles.length === 0 ? 0 : 1);
