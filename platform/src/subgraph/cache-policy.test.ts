import { expect, test } from 'vitest';
import { isKept, noOpinion, notKept, readCachePolicy, stricter } from './cache-policy.ts';

test('two policies make one that satisfies both', () => {
  const long = { maxAge: 60, scope: 'PRIVATE' } as const;
  const short = { maxAge: 10, scope: 'PUBLIC' } as const;
  expect(stricter(long, short)).toEqual({ maxAge: 10, scope: 'PRIVATE' });
  expect(stricter(short, long)).toEqual({ maxAge: 10, scope: 'PRIVATE' });
  expect(stricter(noOpinion, short)).toEqual(short);
  expect(stricter(notKept, short)).toEqual(notKept);
});

test('without an opinion nothing is kept, and nothing for no time', () => {
  expect([noOpinion, notKept, { maxAge: 1, scope: 'PRIVATE' } as const].map(isKept)).toEqual([false, false, true]);
});

test('an extension is read', () => {
  expect(readCachePolicy({ maxAge: 60, scope: 'PUBLIC' })).toEqual({ maxAge: 60, scope: 'PUBLIC' });
  expect(readCachePolicy({ maxAge: 60, scope: 'ALL' })).toEqual({ maxAge: 60, scope: 'PRIVATE' });
  expect(readCachePolicy({ maxAge: 1e12, scope: 'PUBLIC' }).maxAge).toBe(31_536_000);
});

test.each([
  undefined,
  null,
  'public',
  {},
  { maxAge: '60' },
  { maxAge: -1 },
  { maxAge: 0.5 },
  { maxAge: 1e300, scope: 'PUBLIC' },
  { version: 1, hints: [] },
])('an extension %j that says nothing we know is not kept', (extension) => {
  expect(readCachePolicy(extension)).toEqual(notKept);
});
