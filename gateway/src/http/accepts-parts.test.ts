import { expect, test } from 'vitest';
import { acceptsParts } from './accepts-parts.ts';

test.each([
  'multipart/mixed; deferSpec=20220824, application/json',
  'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
  'application/json, Multipart/Mixed; boundary="-"; deferspec="20220824"; q=0.5',
])('%s takes parts', (accept) => {
  expect(acceptsParts(accept)).toBe(true);
});

test.each([
  undefined,
  '*/*',
  'application/json',
  'multipart/mixed',
  'multipart/mixed; incrementalSpec=v0.2',
  'multipart/mixed; deferSpec=20220825',
  'multipart/mixed; deferSpec=20220824; q=0, application/json',
  'text/html; deferSpec=20220824',
])('%s takes none', (accept) => {
  expect(acceptsParts(accept)).toBe(false);
});
