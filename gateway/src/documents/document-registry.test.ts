import { expect, test } from 'vitest';
import { createDocumentRegistry } from './document-registry.ts';
import { hashOf } from './read-documents.ts';

const page = { id: 'page', name: 'Page', text: '{ page }' };

test('a document is found by its id and by the hash of its text', () => {
  const registry = createDocumentRegistry([page]);
  for (const id of ['page', hashOf('{ page }'), `sha256:${hashOf('{ page }')}`])
    expect(registry.find(id, '1.0.0')).toBe('{ page }');
});

test.each(['', 'Page', 'sha256:page ', '__proto__', 'constructor', hashOf('{ other }')])(
  'the id %j, which is none, finds nothing',
  (id) => {
    expect(createDocumentRegistry([page]).find(id, '')).toBeUndefined();
  },
);

test('a text is registered to the letter', () => {
  const registry = createDocumentRegistry([page]);
  expect([registry.has('{ page }'), registry.has('{ page } '), registry.has('{page}')]).toEqual([true, false, false]);
});

test('an id that means something else in each version means what the version of the asking client says', () => {
  const registry = createDocumentRegistry([
    { ...page, version: '1.0.0' },
    { ...page, version: '2.0.0', text: '{ page more }' },
    { id: 'old', name: 'Old', version: '1.0.0', text: '{ old }' },
  ]);
  expect(registry.find('page', '1.0.0')).toBe('{ page }');
  expect(registry.find('page', '2.0.0')).toBe('{ page more }');
  expect(registry.find('page', 'unknown')).toBeUndefined();
  expect(registry.find('old', '2.0.0')).toBe('{ old }');
});

test('an id for two texts in one version is a mistake; the same document twice is none', () => {
  expect(() => createDocumentRegistry([page, { ...page, text: '{ other }' }])).toThrow(/Page: the id "page"/);
  expect(createDocumentRegistry([page, { ...page, name: 'again' }]).find('page', '')).toBe('{ page }');
});
