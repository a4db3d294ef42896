import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createKnownOperations, operationsOf } from './known-operations.ts';

function remember(texts: readonly string[], limits = { documents: 100, bytes: 10_000_000 }) {
  const known = createKnownOperations(limits);
  for (const text of texts) known.remember(text, operationsOf(parse(text), `hash of ${text}`));
  return known;
}

test('the only operation of a document is found with its name and without, and by no other', () => {
  const known = remember(['query A { a }', '{ b }']);
  expect(known.find('query A { a }', undefined)).toMatchObject({
    name: 'A',
    kind: 'query',
    hash: 'hash of query A { a }',
  });
  expect(known.find('query A { a }', 'A')).toBe(known.find('query A { a }', undefined));
  expect(known.find('query A { a }', 'B')).toBeUndefined();
  expect(known.find('query A { a }', '')).toBeUndefined();
  expect(known.find('{ b }', undefined)).toMatchObject({ name: undefined });
  expect(known.find('{ b }', 'A')).toBeUndefined();
});

test('of several one has to be named', () => {
  const [two, one] = ['query A { a } mutation B { b }', 'query A { a } subscription C { c }'];
  const known = remember([two, one]);
  for (const text of [two, one]) expect(known.find(text, undefined)).toBeUndefined();
  expect(known.find(two, 'B')).toMatchObject({ name: 'B', kind: 'mutation' });
  expect(known.find(one, 'C')).toMatchObject({ kind: 'subscription' });
  expect(known.inDocument(two)?.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('a text is no name and a document', () => {
  const known = remember(['query A { a } query B { b }']);
  expect(known.find('A\nquery A { a } query B { b }', undefined)).toBeUndefined();
});

test('a document is found by its hash for as long as it is known', () => {
  const texts = Array.from({ length: 150 }, (_, at) => `{ a${at}: a }`);
  const known = remember([...texts, '{ a149: a }']);
  expect(known.documentOf('hash of { a149: a }')).toBe(known.find('{ a149: a }', undefined)?.document);
  expect(known.documentOf('hash of { a0: a }')).toBeUndefined();
  expect(known.documentOf('')).toBeUndefined();
});

test('thousands of documents leave as many as the limit says: those that were asked for last', () => {
  const known = remember(Array.from({ length: 3_000 }, (_, at) => `{ a${at}: a }`));
  expect([...known.texts()]).toHaveLength(100);
  known.find('{ a2950: a }', undefined);
  expect([...known.texts()].slice(0, 2)).toEqual(['{ a2950: a }', '{ a2999: a }']);
  expect(known.find('{ a0: a }', undefined)).toBeUndefined();
});

test('large ones count by their size', () => {
  const fields = 'field '.repeat(100);
  const texts = Array.from({ length: 50 }, (_, at) => `{ a${at}: a ${fields} }`);
  const known = remember(texts, { documents: 100, bytes: 200_000 });
  const kept = [...known.texts()].length;
  expect(kept).toBeGreaterThan(1);
  expect(kept).toBeLessThan(10);
});
