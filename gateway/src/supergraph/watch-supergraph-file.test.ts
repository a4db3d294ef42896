import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@prism/platform/log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSupergraphFile } from './watch-supergraph-file.ts';

let folder: string;
let file: string;
let ending: AbortController;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prism-watch-'));
  file = join(folder, 'supergraph.graphql');
  ending = new AbortController();
  await writeFile(file, 'first');
});
afterEach(async () => {
  ending.abort();
  await rm(folder, { recursive: true });
});

/** Without the poll, unless told otherwise, so that the folder has to tell. */
const watch = (path = file, pollMs = 60_000) =>
  watchSupergraphFile(path, { signal: ending.signal, settleMs: 5, pollMs, log: silentLogger });

async function replace(text: string) {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

test('tells the text, and each other one, whether it is written or moved into place', async () => {
  const texts = watch();
  expect((await texts.next()).value).toBe('first');
  await writeFile(file, 'written');
  expect((await texts.next()).value).toBe('written');
  await replace('moved');
  expect((await texts.next()).value).toBe('moved');
  await replace('moved again');
  expect((await texts.next()).value).toBe('moved again');
});

test('who is slow to ask gets the latest', async () => {
  const texts = watch();
  await texts.next();
  for (const text of ['a', 'b', 'c']) await replace(text);
  expect((await texts.next()).value).toBe('c');
});

test('the same text again, an empty file and one that is away are no change', async () => {
  const texts = watch();
  await texts.next();
  const next = texts.next();
  await replace('first');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, '');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await rm(file);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(file, 'back');
  expect((await next).value).toBe('back');
});

test('a link of which the target is exchanged is found by looking', async () => {
  const link = join(folder, 'link.graphql');
  await symlink(file, link);
  const texts = watch(link, 20);
  expect((await texts.next()).value).toBe('first');
  await replace('second, behind the link');
  expect((await texts.next()).value).toBe('second, behind the link');
});

test('ends when it is told to', async () => {
  const texts = watch();
  await texts.next();
  const next = texts.next();
  ending.abort();
  expect((await next).done).toBe(true);
});

test('a file that is not there at the beginning is an error', async () => {
  await expect(watch(join(folder, 'missing')).next()).rejects.toMatchObject({ code: 'ENOENT' });
});
