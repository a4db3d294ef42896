import { expect, test } from 'vitest';
import { until } from './until.ts';

/** Counts from 1, and then waits for ever. */
function numbers(last: number) {
  const told = { isReturned: false };
  const iterator = (async function* () {
    try {
      for (let number = 1; number <= last; number += 1) yield number;
      await new Promise(() => {});
    } finally {
      told.isReturned = true;
    }
  })();
  return { told, events: iterator };
}

async function collect(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  try {
    for await (const event of events) found.push(event);
  } catch (error) {
    found.push(error);
  }
  return found;
}

test('passes events on to their end', async () => {
  const events = (async function* () {
    yield 1;
    yield 2;
  })();
  expect(await collect(until(events, new AbortController().signal))).toEqual([1, 2]);
});

test('throws the reason of the signal at once, though the source waits for something else', async () => {
  const ending = new AbortController();
  const found = collect(until(numbers(2).events, ending.signal));
  setTimeout(() => ending.abort('enough'), 5);
  expect(await found).toEqual([1, 2, 'enough']);
});

test('throws it before the first event when it is late', async () => {
  expect(await collect(until(numbers(2).events, AbortSignal.abort('late')))).toEqual(['late']);
});

test('a source hears that nobody listens any more', async () => {
  const { told, events } = numbers(3);
  for await (const _ of until(events, new AbortController().signal)) break;
  await new Promise((resolve) => setImmediate(resolve));
  expect(told.isReturned).toBe(true);
});
