import { expect, test } from 'vitest';
import { decodeListingRef, encodeListingRef, type ListingSpec } from './listing-ref.ts';

const spec: ListingSpec = { kind: 'search', text: 'kettle é', filters: [{ key: 'brand', anyOf: ['aurora'] }], page: 2 };

test('a ref tells which products it names', () => {
  expect(decodeListingRef(encodeListingRef(spec))).toEqual(spec);
});

test('equal lists have equal refs', () => {
  const reordered: ListingSpec = {
    page: 2,
    filters: [{ anyOf: ['aurora'], key: 'brand' }],
    text: 'kettle é',
    kind: 'search',
  };
  expect(encodeListingRef(reordered)).toBe(encodeListingRef(spec));
  expect(encodeListingRef({ ...spec, sort: undefined } as ListingSpec)).toBe(encodeListingRef(spec));
});

test.each([
  ['another version', encodeListingRef(spec).replace('l1.', 'l0.')],
  ['something else', 'prd_1'],
  ['no JSON', `l1.${Buffer.from('{').toString('base64url')}`],
  ['a kind nobody knows', `l1.${Buffer.from('{"kind":"all"}').toString('base64url')}`],
  ['a part nobody knows', `l1.${Buffer.from('{"kind":"search","limit":9}').toString('base64url')}`],
  ['far too much', `l1.${'A'.repeat(9_000)}`],
])('%s names nothing', (_name, ref) => {
  expect(decodeListingRef(ref)).toBeUndefined();
});
