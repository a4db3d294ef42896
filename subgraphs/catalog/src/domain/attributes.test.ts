import { describe, expect, test } from 'vitest';
import { checkAttributes } from './attributes.ts';

const capacity = { key: 'capacity', label: 'Capacity', value: '1.7 l' };

describe('attributes', () => {
  test('have a key, a label, a value and perhaps a group', () => {
    expect(checkAttributes([])).toEqual([]);
    expect(checkAttributes([capacity, { ...capacity, key: 'net_weight-2', group: 'Measures' }])).toEqual([]);
  });

  test.each([
    [[{ ...capacity, key: 'Capacity' }], ['0 key']],
    [[{ ...capacity, key: '' }], ['0 key']],
    [[{ ...capacity, label: ' ', value: 'x'.repeat(201) }], ['0 label', '0 value']],
    [[{ ...capacity, group: '' }], ['0 group']],
    [[capacity, capacity], ['1 key']],
    [Array.from({ length: 51 }, (_, at) => ({ ...capacity, key: `k${at}` })), ['']],
  ])('cannot be %o', (attributes, places) => {
    const refusals = checkAttributes(attributes);
    expect(refusals.map(({ path }) => path.slice(2).join(' '))).toEqual(places);
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['ATTRIBUTES_INVALID']));
  });
});
