import { expect, test } from 'vitest';
import { brokenOf, promisedOf } from './promises.ts';

const good = { heldMs: 50, innocentMs: 500, aloneMs: 100 };

test('a refusal by structure has 100 ms, one by the planner 400, an answer what it takes', () => {
  expect(promisedOf('documents', '400 MAX_DEPTH').aloneMs).toBe(100);
  expect(promisedOf('planner', '400 QUERY_TOO_COMPLEX').aloneMs).toBe(400);
  expect(promisedOf('planner', '200').aloneMs).toBe(Number.POSITIVE_INFINITY);
});

test('what is at its promise keeps it, and what is beyond is named', () => {
  const promised = promisedOf('documents', '400 MAX_DEPTH');
  expect(brokenOf(promised, good)).toEqual([]);
  expect(brokenOf(promised, { heldMs: 51, innocentMs: 501, aloneMs: 101 })).toEqual([
    'heldMs',
    'innocentMs',
    'aloneMs',
  ]);
  expect(brokenOf(promised, { ...good, aloneMs: undefined })).toEqual([]);
});
