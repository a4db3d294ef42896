import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCursors, pageSize, toConnection } from './index.ts';

const position = z.tuple([z.int(), z.string()]);
const byDate = createCursors({ list: 'notes of one by date', position });
const bySize = createCursors({ list: 'notes of one by size', position });

describe('a cursor', () => {
  test('leads back to its position and reads as nothing', () => {
    const cursor = byDate.encode([7, 'note_ü']);
    expect(byDate.decode(cursor)).toEqual([7, 'note_ü']);
    expect(cursor).toMatch(/^[\w-]+$/);
  });

  test('of another list is refused', () => {
    expect(() => bySize.decode(byDate.encode([7, 'note_1']))).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining('another list') }),
    );
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const [mark] = JSON.parse(Buffer.from(byDate.encode([1, 'x']), 'base64url').toString());
  test.each([
    '',
    'x',
    '{}',
    '💥',
    encode(null),
    encode([mark]),
    encode([mark, ['7', 'note_1']]),
    encode([mark, [7.5, 'note_1']]),
    encode([mark, [7, 'note_1', 'more']]),
    encode([mark, [7, 'x'.repeat(1_000)]]),
    byDate.encode([7, 'note_1']).slice(0, -3),
  ])('that was tampered with is refused: %s', (cursor) => {
    expect(() => byDate.decode(cursor)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('a page size', () => {
  test.each([1, 20, 100])('%d is taken', (first) => {
    expect(pageSize(first)).toBe(first);
  });

  test.each([0, -1, 101, 1.5, Number.NaN])('%d is refused, saying what was expected', (first) => {
    expect(() => pageSize(first)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: `Expected first to be 1 to 100, got ${first}.` }),
    );
  });
});

describe('a connection', () => {
  const cursorOf = (node: string) => `at ${node}`;

  test('drops the extra row and says that there is a next page', () => {
    expect(toConnection({ rows: ['a', 'b', 'c'], first: 2, cursorOf })).toEqual({
      nodes: ['a', 'b'],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'at a', endCursor: 'at b' },
    });
  });

  test('ends where there are no more rows', () => {
    const { nodes, pageInfo } = toConnection({ rows: ['c'], first: 2, after: 'at b', cursorOf });
    expect(nodes).toEqual(['c']);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('may be empty', () => {
    const { pageInfo } = toConnection({ rows: [], first: 2, after: null, cursorOf });
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});
