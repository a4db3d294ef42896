import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'prism-schema-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that does not parse is told with its name and line', () => {
  const path = join(folder, 'Broken.graphql');
  writeFileSync(path, 'query Broken {\n  viewer {\n');
  expect(() => parseFile(path)).toThrow(
    `${path} does not parse:\n  - Syntax Error: Expected Name, found <EOF>. (line 3)`,
  );
});
