import { expect, test } from 'vitest';
import { rateLimitHeaders } from './rate-limit-headers.ts';

const address = { name: 'address', limit: 100, windowSeconds: 1, remaining: 99, resetSeconds: 1 };
const subject = { name: 'subject', limit: 60_000, windowSeconds: 60, remaining: 0, resetSeconds: 42 };

test('headers tell quota, window, rest and reset of each policy', () => {
  expect(rateLimitHeaders({ allowed: true, policies: [address, subject] })).toEqual({
    'ratelimit-policy': '"address";q=100;w=1, "subject";q=60000;w=60',
    ratelimit: '"address";r=99;t=1, "subject";r=0;t=42',
  });
});

test('a refusal tells when to come back, together with earlier verdicts', () => {
  const headers = rateLimitHeaders(
    { allowed: true, policies: [address] },
    { allowed: false, policies: [subject], retryAfterSeconds: 42 },
  );
  expect(headers).toMatchObject({ ratelimit: '"address";r=99;t=1, "subject";r=0;t=42', 'retry-after': '42' });
});

test('no policy, no header', () => {
  expect(rateLimitHeaders({ allowed: true, policies: [] })).toEqual({});
});
