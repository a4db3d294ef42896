import { expect, test } from 'vitest';
import { createIdentities } from './identities.ts';

const identitiesOf = (...keys: string[]) => createIdentities(keys, () => ({}));

test('objects with the same values have one slot, whatever else they hold', () => {
  const { slotOf } = identitiesOf('type', 'id');
  expect(slotOf({ type: 'Book', id: '1', title: 'One' })).toBe(slotOf({ id: '1', type: 'Book' }));
  expect(slotOf({ type: 'Book', id: '1' })).not.toBe(slotOf({ type: 'Film', id: '1' }));
});

test('values are told apart by their types', () => {
  const { slotOf } = identitiesOf('id');
  const entities = [{ id: '1' }, { id: 1 }, { id: null }, { id: 'null' }, {}, { id: true }];
  expect(new Set(entities.map(slotOf)).size).toBe(entities.length);
});

test('lists and objects are not told apart, nor is anything without keys', () => {
  expect(identitiesOf('id').slotOf({ id: ['1'] })).toBeUndefined();
  expect(identitiesOf('id', 'isbn').slotOf({ id: {}, isbn: '1' })).toBeUndefined();
  expect(identitiesOf().slotOf({ id: '1' })).toBeUndefined();
});
