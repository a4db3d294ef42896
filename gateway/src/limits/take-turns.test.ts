import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './take-turns.ts';

test('what others do comes between two turns', async () => {
  const takeTurn = createTurns();
  const order: string[] = [];
  const turns = ['a', 'b', 'c'].map(async (name) => {
    await takeTurn();
    order.push(name);
  });
  for (const name of ['1', '2']) {
    await setImmediate();
    order.push(name);
  }
  await Promise.all(turns);
  expect(order.indexOf('1')).toBeLessThan(order.indexOf('b'));
  expect(order.indexOf('2')).toBeLessThan(order.indexOf('c'));
  expect(order.filter((one) => /[abc]/.test(one))).toEqual(['a', 'b', 'c']);
});

test('more than can wait are refused, and the next may wait again', async () => {
  const takeTurn = createTurns({ waiting: 2 });
  const turns = [takeTurn(), takeTurn()];
  await expect(takeTurn()).rejects.toMatchObject({ code: 'OVERLOADED', status: 503, retryAfterMs: 1_000 });
  await Promise.all(turns);
  await takeTurn();
});

test('whose turn comes too late is refused, and the next is not', async () => {
  let time = 0;
  const round = async () => {
    time += 20;
  };
  const takeTurn = createTurns({ waitMs: 30 }, round, () => time);
  const turns = await Promise.allSettled([1, 2, 3, 4].map(() => takeTurn()));
  expect(turns.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  expect(turns[1]).toMatchObject({ reason: { code: 'OVERLOADED' } });
  expect(time).toBe(40);
  await takeTurn();
});
