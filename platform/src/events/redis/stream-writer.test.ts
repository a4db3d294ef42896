import type { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { numberedEvent } from '../transport-contract.ts';
import { createStreamWriter } from './stream-writer.ts';

/** What a writer needs of Redis; each transaction waits for the test to answer it. */
function given() {
  const transactions: { numbers: number[]; answer: (error?: Error) => void }[] = [];
  const multi = () => {
    const numbers: number[] = [];
    return {
      xadd: (...args: unknown[]) => void numbers.push(JSON.parse(String(args.at(-1))).payload),
      exec: () =>
        new Promise((resolve, reject) => {
          transactions.push({ numbers, answer: (error) => (error ? reject(error) : resolve([])) });
        }),
    };
  };
  const redis = { status: 'ready', multi } as unknown as Redis;
  const write = createStreamWriter({ redis, key: 'k', now: () => new Date(), windowMs: 1 });
  return { transactions, write: (number: number) => write([numberedEvent(number)]) };
}

const aMoment = () => new Promise(setImmediate);

test('what comes while Redis answers goes together, afterwards', async () => {
  const { transactions, write } = given();
  const writing = [write(1), write(2), write(3)];
  await aMoment();
  expect(transactions.map(({ numbers }) => numbers)).toEqual([[1]]);
  transactions[0]?.answer();
  await aMoment();
  transactions[1]?.answer();
  await Promise.all(writing);
  expect(transactions.map(({ numbers }) => numbers)).toEqual([[1], [2, 3]]);
});

test('when a transaction fails, what waits behind it fails too, and the next may succeed', async () => {
  const { transactions, write } = given();
  const writing = Promise.allSettled([write(1), write(2)]);
  await aMoment();
  transactions[0]?.answer(new Error('away'));
  expect((await writing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const next = write(1);
  await aMoment();
  transactions[1]?.answer();
  await next;
  expect(transactions.map(({ numbers }) => numbers)).toEqual([[1], [1]]);
});
