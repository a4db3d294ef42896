import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@prism/platform/log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDocuments, type TrustedDocuments } from './open-documents.ts';

let folder: string;
let documents: TrustedDocuments | undefined;
let logged: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-trusted-'));
  await mkdir(join(folder, '1.0.0'));
  await write('1.0.0/Page.graphql', '{ page }');
  await write('1.0.0/Page.json', '{ "an": "example of variables" }');
  logged = [];
});
afterEach(async () => {
  documents?.close();
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const log = createLogger({ level: 'info', name: 'documents' }, { write: (line) => void logged.push(line) });

/** Without the poll, unless told otherwise, so that the folder has to tell. */
async function open(path = folder, pollMs = 60_000): Promise<TrustedDocuments> {
  documents = await openDocuments(path, { log, settleMs: 5, pollMs });
  return documents;
}
const complaints = () => logged.filter((line) => line.includes('cannot be read')).length;

test('a document that is added is known, and told of', async () => {
  const { current: first, onAdded } = await open();
  expect([first.has('{ page }'), first.documents.length]).toEqual([true, 1]);
  const added: string[] = [];
  onAdded((some) => added.push(...some.map(({ name }) => name)));
  await write('1.0.0/About.graphql', '{ about }');
  await expect.poll(() => documents?.current.has('{ about }')).toBe(true);
  expect(added).toEqual([join('1.0.0', 'About.graphql')]);
});

test('a version that is added has ids of its own', async () => {
  await open();
  await mkdir(join(folder, '2.0.0'));
  await write('2.0.0/persisted-documents.json', JSON.stringify({ page: '{ page more }' }));
  await expect.poll(() => documents?.current.find('page', '2.0.0')).toBe('{ page more }');
  expect(documents?.current.has('{ page }')).toBe(true);
});

test('one that is taken away is unknown', async () => {
  await open();
  await rm(join(folder, '1.0.0/Page.graphql'));
  await expect.poll(() => documents?.current.has('{ page }')).toBe(false);
});

test.each([
  ['a manifest that is none', '1.0.0/manifest.json', '[]'],
  ['an id for two texts', '1.0.0/manifest.json', '{"a":"{ a }","a ":"{ b }"}', '{"a":"{ c }"}'],
  ['half a document', '1.0.0/Page.graphql', '{ page'],
  ['an empty one', '1.0.0/Page.graphql', ''],
])('%s is told and changes nothing, until it is mended', async (_, name, ...texts) => {
  await open();
  await write(name, texts[0] as string);
  if (texts[1]) await write('1.0.0/other-manifest.json', texts[1]);
  await expect.poll(complaints).toBeGreaterThan(0);
  expect(documents?.current.has('{ page }')).toBe(true);
  await rm(join(folder, name));
  await write('1.0.0/Page.graphql', '{ mended }');
  await expect.poll(() => documents?.current.has('{ mended }')).toBe(true);
});

test('a manifest alone is followed, also when another takes its place', async () => {
  await write('all.json', '{"one":"{ one }"}');
  await open(join(folder, 'all.json'), 20);
  await write('new.json', '{"one":"{ two }"}');
  await rename(join(folder, 'new.json'), join(folder, 'all.json'));
  await expect.poll(() => documents?.current.find('one', ''), { timeout: 3_000 }).toBe('{ two }');
});

test('what the system does not tell is found by looking', async () => {
  await open(folder, 20);
  await write('1.0.0/Late.graphql', '{ late }');
  await expect.poll(() => documents?.current.has('{ late }'), { timeout: 3_000 }).toBe(true);
});

test('what cannot be read at the beginning is an error', async () => {
  await expect(openDocuments(join(folder, 'missing'), { log })).rejects.toMatchObject({ code: 'ENOENT' });
});
