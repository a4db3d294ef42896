import { expect, test } from 'vitest';
import { gathered } from './gathered.ts';

function asked() {
  const questions: (readonly number[])[] = [];
  const double = gathered(async (keys: readonly number[]) => {
    questions.push(keys);
    if (keys.includes(13)) throw new Error('no');
    return keys.map((key) => 2 * key);
  });
  return { questions, double };
}

test('what is asked for in one turn is one question, and each has its own answer', async () => {
  const { questions, double } = asked();
  expect(await Promise.all([1, 2, 2].map(double))).toEqual([2, 4, 4]);
  expect(questions).toEqual([[1, 2, 2]]);
});

test('what is asked for later is asked anew', async () => {
  const { questions, double } = asked();
  await double(1);
  expect(await double(1)).toBe(2);
  expect(questions).toEqual([[1], [1]]);
});

test('a question that fails has failed for all of it, and for nobody else', async () => {
  const { double } = asked();
  const outcomes = await Promise.allSettled([1, 13].map(double));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await double(2)).toBe(4);
});
