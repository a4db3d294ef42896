import { describe, expect, test } from 'vitest';
import { pageInfo, readPage } from './paging.ts';

interface Node {
  id: string;
  at: Date;
}

const rule = { prefix: 'cus', position: (node: Node) => node };
const node: Node = { id: 'cus_01JD2Z00000000000000000000', at: new Date('2025-03-01T12:00:00.123Z') };

describe('paging', () => {
  test('a cursor leads back to the place it was made for', () => {
    const { endCursor } = pageInfo({ nodes: [node], hasNextPage: true }, { first: 1 }, rule);
    expect(readPage({ first: 1, after: endCursor }, rule)).toEqual({ first: 1, after: { id: node.id, at: node.at } });
  });

  test('an empty page has no cursors', () => {
    const info = pageInfo({ nodes: [], hasNextPage: false }, { first: 1 }, rule);
    expect(info).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test.each(['nonsense', '', '%00', Buffer.from('1|adr_01JD2Z00000000000000000000').toString('base64url')])(
    'refuses the cursor "%s" unless it is empty',
    (after) => {
      const read = () => readPage({ first: 1, after }, rule);
      if (after === '') expect(read()).toEqual({ first: 1 });
      else expect(read).toThrow('after expected');
    },
  );

  test.each([0, -1, 101])('refuses a page of %d', (first) => {
    expect(() => readPage({ first }, rule)).toThrow('first expected 1 to 100');
  });
});
