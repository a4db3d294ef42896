import { silentLogger } from '@prism/platform/log';
import { expect, test } from 'vitest';
import { followSupergraph } from './follow-supergraph.ts';

async function follow(texts: readonly string[]) {
  const swapped: string[] = [];
  const load = async (sdl: string) => {
    if (sdl === 'broken') throw new Error('It does not load.');
    return sdl;
  };
  async function* changes() {
    yield* texts;
  }
  const generations = { swap: (next: string) => void swapped.push(next) };
  await followSupergraph({ changes: changes(), load, generations, log: silentLogger });
  return swapped;
}

test('each supergraph that loads is swapped in, in order', async () => {
  expect(await follow(['a', 'b'])).toEqual(['a', 'b']);
});

test('one that does not load changes nothing, and the next one counts', async () => {
  expect(await follow(['a', 'broken', 'c'])).toEqual(['a', 'c']);
});
