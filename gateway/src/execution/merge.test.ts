import { describe, expect, test } from 'vitest';
import type { Shape } from './fetch-shape.ts';
import type { JsonObject } from './json-object.ts';
import { merge } from './merge.ts';

const leaf = (key: string) => ({ key, inner: undefined });
const price: Shape = [leaf('amount'), leaf('currency')];
const shape: Shape = [leaf('name'), { key: 'price', inner: price }, { key: 'prices', inner: price }];

function merged(target: JsonObject, source: JsonObject): JsonObject {
  merge(target, source, shape);
  return target;
}

describe('what a fetch answered', () => {
  test('is added to what is there', () => {
    expect(merged({ id: 1 }, { name: 'Cup' })).toEqual({ id: 1, name: 'Cup' });
  });

  test('becomes one with an object that is there already, and with each item of a list', () => {
    const target = { price: { amount: 1 }, prices: [{ amount: 1 }, null, { amount: 3 }] };
    const source = { price: { currency: 'EUR' }, prices: [{ currency: 'EUR' }, { currency: 'USD' }, null] };
    expect(merged(target, source)).toEqual({
      price: { amount: 1, currency: 'EUR' },
      prices: [{ amount: 1, currency: 'EUR' }, { currency: 'USD' }, { amount: 3 }],
    });
  });

  test('never takes something away by a null', () => {
    expect(merged({ name: 'Cup', price: { amount: 1 } }, { name: null, price: null })).toEqual({
      name: 'Cup',
      price: { amount: 1 },
    });
  });

  test('replaces a list of another length, which it cannot match', () => {
    expect(merged({ prices: [{ amount: 1 }] }, { prices: [] })).toEqual({ prices: [] });
  });

  test('is taken only as far as it was asked for', () => {
    const hostile = JSON.parse('{"name":"Cup","extra":1,"__proto__":{"polluted":true},"constructor":{"prototype":{}}}');
    const target = merged({}, hostile);
    expect(Object.keys(target)).toEqual(['name']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
