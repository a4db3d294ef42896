import { expect, test } from 'vitest';
import { keepFresh } from './keep-fresh.ts';

function create() {
  let time = 0;
  let asked = 0;
  const keep = keepFresh<string>({ freshMs: 60_000, retryMs: 5_000, now: () => new Date(time) });
  return {
    wait: (ms: number) => {
      time += ms;
    },
    read: (answer: string | Error, key = 'en') =>
      keep(key, async () => {
        asked += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      }),
    asked: () => asked,
  };
}
const failure = new Error('away');

test('a fresh value is not asked for again; keys are apart', async () => {
  const { read, wait } = create();
  expect(await read('a')).toBe('a');
  wait(59_999);
  expect(await read('b')).toBe('a');
  expect(await read('c', 'de')).toBe('c');
  wait(1);
  expect(await read('b')).toBe('b');
});

test('many who come at once ask once', async () => {
  const { read, asked } = create();
  expect(await Promise.all([read('a'), read('b'), read('c')])).toEqual(['a', 'a', 'a']);
  expect(asked()).toBe(1);
});

test('what cannot be had anew is served as it was, and asked for again soon, not at once', async () => {
  const { read, wait, asked } = create();
  await read('a');
  wait(60_000);
  expect([await read(failure), await read('b')]).toEqual(['a', 'a']);
  expect(asked()).toBe(2);
  wait(5_000);
  expect(await read('b')).toBe('b');
});

test('what never was is undefined', async () => {
  const { read, wait } = create();
  expect(await read(failure)).toBeUndefined();
  wait(5_000);
  expect(await read('a')).toBe('a');
});
