import { expect, test } from 'vitest';
import { rateLimitHeaders } from './rate-limit-headers.ts';

const address = {
  name: 'address',
  limit: 100,
  windowSeconds: 1,
  remaining: 99,
  resetSeconds: 1,
  policy: '"address";q=100;w=1',
};
const subject = {
  name: 'subject',
  limit: 60_000,
  windowSeconds: 60,
  remaining: 0,
  resetSeconds: 42,
  policy: '"subject";q=60000;w=60',
};

test('headers tell quota, window, rest and reset of each policy', () => {
  expect(rateLimitHeaders({ policies: [address, subject] })).toEqual({
    policy: '"address";q=100;w=1, "subject";q=60000;w=60',
    state: '"address";r=99;t=1, "subject";r=0;t=42',
  });
});

test('a later verdict adds to an earlier one', () => {
  const before = rateLimitHeaders({ policies: [address] });
  expect(rateLimitHeaders({ policies: [subject] }, before)).toEqual(rateLimitHeaders({ policies: [address, subject] }));
});

test('no policy, no header', () => {
  expect(rateLimitHeaders({ policies: [] })).toBeUndefined();
});
