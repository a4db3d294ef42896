import { describe, expect, test } from 'vitest';
import { groupDocuments, openingDocument, operationKind } from './document-groups.ts';

const leave = { version: '2.0', name: 'Leave', text: 'mutation Leave { signOut }' };
const shelf = { version: '2.0', name: 'Shelf', text: 'query Shelf { books { title } }' };
const titles = { version: '1.4', name: 'Titles', text: '# all of them\nquery Titles { books { title } }' };

describe('groupDocuments', () => {
  test('groups by version and keeps the order of both', () => {
    expect(groupDocuments([leave, titles, shelf])).toEqual([
      { version: '2.0', documents: [leave, shelf] },
      { version: '1.4', documents: [titles] },
    ]);
  });

  test('finds a part of a name without case, and leaves out versions without a match', () => {
    expect(groupDocuments([leave, titles, shelf], ' TIT ')).toEqual([{ version: '1.4', documents: [titles] }]);
  });
});

test('a document is of the kind of its first operation, also behind a fragment or a comment', () => {
  const behindFragment = { text: 'fragment Facts on Book { title }\nmutation Leave { signOut }' };
  expect([leave, titles, behindFragment, { text: '{ books { title } }' }].map(operationKind)).toEqual([
    'mutation',
    'query',
    'mutation',
    'query',
  ]);
});

test('the first tab shows a query, never a mutation', () => {
  expect(openingDocument([leave, shelf])).toBe(shelf);
  expect(openingDocument([leave])).toBeUndefined();
});
