import { expect, test } from 'vitest';
import { createWriteRequest } from './write-request.ts';

test.each([
  { query: '{ a(b: "c\n\u2028") }' },
  { query: '{ a }', variables: { n: [1, null, 'é'] } },
  { query: 'query A { a }', variables: {}, operationName: 'A' },
])('writes %j as JSON, the first time and the next', (request) => {
  const write = createWriteRequest();
  expect([JSON.parse(write(request)), JSON.parse(write(request))]).toEqual([request, request]);
});

test('goes on writing when there are more queries than it remembers', () => {
  const write = createWriteRequest();
  for (let n = 0; n < 5_000; n++) expect(write({ query: `{ a${n} }` })).toBe(`{"query":"{ a${n} }"}`);
});
