import { expect, test } from 'vitest';
import { spreadRounds } from './spread-rounds.ts';

function start(perRound: number) {
  const rounds: (() => void)[] = [];
  const done: number[] = [];
  const take = spreadRounds(perRound, (begin) => rounds.push(begin));
  const add = async (name: number) => {
    await take();
    done.push(name);
  };
  return {
    done,
    addAll: (...names: number[]) => Promise.all(names.map(add)),
    /** How many rounds were waited for. */
    async next() {
      const begun = rounds.splice(0);
      for (const begin of begun) begin();
      await new Promise((resolve) => setImmediate(resolve));
      return begun.length;
    },
  };
}

test('so many go at once, and the others in the rounds after it, in order', async () => {
  const { done, addAll, next } = start(2);
  const all = addAll(1, 2, 3, 4, 5);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([1, 2]);
  expect(await next()).toBe(1);
  expect(done).toEqual([1, 2, 3, 4]);
  await next();
  await all;
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

test('who comes while others wait waits behind them', async () => {
  const { done, addAll, next } = start(1);
  const first = addAll(1, 2);
  await next();
  const second = addAll(3);
  expect(done).toEqual([1, 2]);
  await next();
  await Promise.all([first, second]);
  expect(done).toEqual([1, 2, 3]);
});

test('one round is waited for at a time, and none when nobody comes any more', async () => {
  const { addAll, next } = start(2);
  await addAll(1);
  await addAll(2);
  const rounds = [await next(), await next(), await next()];
  expect(rounds).toEqual([1, 0, 0]);
  await addAll(3);
  expect(await next()).toBe(1);
});
