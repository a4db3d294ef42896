import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRegisteredDocuments } from './read-documents.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('a manifest of ids and documents', async () => {
  const path = await write('plain.json', JSON.stringify({ one: '{ a }', two: 'query Two { b }' }));
  expect(await readRegisteredDocuments(path)).toEqual([
    { id: 'one', name: 'one', text: '{ a }' },
    { id: 'two', name: 'two', text: 'query Two { b }' },
  ]);
});

test('a manifest in the format of Apollo', async () => {
  const operations = [{ id: 'abc', name: 'Two', type: 'query', body: 'query Two { b }' }];
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  const path = await write('apollo.json', JSON.stringify(manifest));
  expect(await readRegisteredDocuments(path)).toEqual([{ id: 'abc', name: 'Two', text: 'query Two { b }' }]);
});

test('a folder, whatever else is in it', async () => {
  const path = join(folder, 'documents');
  await mkdir(join(path, 'v2'), { recursive: true });
  await write('documents/v2/Page.graphql', '{ page }');
  await write('documents/About.graphql', '{ about }');
  await write('documents/About.json', '{}');
  await mkdir(join(path, 'v3'));
  await write('documents/v3/persisted-documents.json', '{"p":"{ p }"}');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(await readRegisteredDocuments(path)).toEqual([
    { id: hash('{ about }'), name: 'About.graphql', text: '{ about }' },
    { id: hash('{ page }'), name: join('v2', 'Page.graphql'), version: 'v2', text: '{ page }' },
    { id: 'p', name: 'p', version: 'v3', text: '{ p }' },
  ]);
});

test.each([
  ['no JSON', '{', /JSON/],
  ['a list', '[]', /no manifest of documents/],
  ['ids without documents', '{"one":1}', /no manifest of documents[\s\S]*one/],
  ['another version', '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}', /version/],
])('%s is refused', async (_, content, message) => {
  await expect(readRegisteredDocuments(await write('bad.json', content))).rejects.toThrow(message);
});
