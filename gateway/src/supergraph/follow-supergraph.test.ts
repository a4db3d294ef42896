import { silentLogger } from '@prism/platform/log';
import { expect, test } from 'vitest';
import { type FollowSupergraphOptions, followSupergraph } from './follow-supergraph.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

interface Given {
  /** How long each is waited for before the next change comes. Default: until it is swapped in, or no longer than that would take. */
  between?: () => Promise<unknown>;
  warmUp?: (name: string, signal: AbortSignal) => Promise<void>;
  warmUpMs?: number;
}

async function follow(texts: readonly string[], { between = soon, warmUp = async () => {}, warmUpMs }: Given = {}) {
  const events: string[] = [];
  async function* changes() {
    for (const text of texts) {
      yield text;
      await between();
    }
  }
  type Loaded = { name: string; stop(): Promise<void> };
  const options: FollowSupergraphOptions<Loaded> = {
    changes: changes(),
    async load(name) {
      if (name === 'broken') throw new Error('It does not load.');
      return { name, stop: async () => void events.push(`${name} stopped`) };
    },
    warmUp: ({ name }, signal) => warmUp(name, signal),
    ...(warmUpMs === undefined ? {} : { warmUpMs }),
    generations: { swap: ({ name }) => void events.push(`${name} served`) },
    log: silentLogger,
  };
  await followSupergraph(options);
  return events;
}

test('each supergraph that loads is swapped in, in order', async () => {
  expect(await follow(['a', 'b'])).toEqual(['a served', 'b served']);
});

test('one that does not load changes nothing, and the next one counts', async () => {
  expect(await follow(['a', 'broken', 'c'])).toEqual(['a served', 'c served']);
});

test('one whose warm-up fails is served all the same', async () => {
  expect(await follow(['a'], { warmUp: () => Promise.reject(new Error('no')) })).toEqual(['a served']);
});

test('a newer one ends the warm-up of the one before, which is never served', async () => {
  const warmUp = (name: string, signal: AbortSignal) => (name === 'b' ? Promise.resolve() : untilAborted(signal));
  expect(await follow(['a', 'b'], { warmUp })).toEqual(['a stopped', 'b served']);
});

test('one that does not load lets the warm-up of the one before go on', async () => {
  let warmedUp = () => {};
  const warmUp = () =>
    new Promise<void>((resolve) => {
      warmedUp = resolve;
    });
  let changes = 0;
  const between = async () => {
    changes += 1;
    if (changes === 2) warmedUp();
    await soon();
  };
  expect(await follow(['a', 'broken'], { warmUp, between })).toEqual(['a served']);
});

test('newer ones that come again and again do not keep clients from a change for longer than a warm-up may take', async () => {
  const warmUp = (_: string, signal: AbortSignal) => untilAborted(signal);
  const names = Array.from({ length: 40 }, (_, at) => `${at}`);
  const events = await follow(names, { warmUp, warmUpMs: 50 });
  expect(events.filter((event) => event.endsWith('served')).length).toBeGreaterThan(1);
});

test('the end of the changes ends the warm-up, and nothing is served any more', async () => {
  const warmUp = (_: string, signal: AbortSignal) => untilAborted(signal);
  expect(await follow(['a'], { warmUp })).toEqual(['a stopped']);
});
