import { describe, expect, test } from 'vitest';
import { draftProduct, editProduct } from './edit-product.ts';
import type { Product } from './product.ts';

const [then, now] = [new Date('2025-01-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z')];
const edit = { slug: 'kettle', name: 'Kettle', categoryId: 'cat_1' };
const product: Product = {
  ...edit,
  id: 'prd_1',
  description: 'Hot.',
  brandId: 'brd_1',
  status: 'ACTIVE',
  options: [],
  attributes: [],
  images: [],
  publishedAt: then,
  updatedAt: then,
  version: 4,
};
const accepted = (decision: ReturnType<typeof editProduct>) => (decision.ok ? decision.value : undefined);

describe('a draft', () => {
  test('begins at version 1, on no shelf', () => {
    expect(accepted(draftProduct('prd_2', edit, now))).toMatchObject({
      ...edit,
      status: 'DRAFT',
      version: 1,
      updatedAt: now,
    });
  });
});

describe('an edit', () => {
  test('makes the next version', () => {
    expect(accepted(editProduct(product, { ...edit, name: 'Pot' }, 4, now))).toEqual({
      ...product,
      name: 'Pot',
      updatedAt: now,
      version: 5,
    });
  });

  test('that changes nothing makes no version', () => {
    expect(accepted(editProduct(product, edit, 4, now))).toBe(product);
  });

  test('clears what it says is null', () => {
    const cleared = accepted(editProduct(product, { ...edit, description: null, brandId: null }, undefined, now));
    expect(cleared).not.toHaveProperty('description');
    expect(cleared).not.toHaveProperty('brandId');
  });

  test('of a version that is no longer is refused', () => {
    const refusals = [expect.objectContaining({ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] })];
    expect(editProduct(product, edit, 3, now)).toEqual({ ok: false, refusals });
  });

  test('is refused with every reason at once', () => {
    const decision = editProduct(product, { ...edit, name: 'x'.repeat(201), slug: 'UP' }, 4, now);
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual(['NAME_INVALID', 'SLUG_INVALID']);
  });

  test('sets subtitle and attributes, and leaves them alone when they are not said', () => {
    const attributes = [{ key: 'fit', label: 'Fit', value: 'Slim', group: 'Design' }];
    const changed = accepted(editProduct(product, { ...edit, subtitle: ' Hot ', attributes }, 4, now)) as Product;
    expect(changed).toMatchObject({ subtitle: 'Hot', attributes, version: 5 });
    expect(accepted(editProduct(changed, edit, 5, now))).toBe(changed);
    const cleared = accepted(editProduct(changed, { ...edit, subtitle: null, attributes: null }, 5, now));
    expect(cleared).toMatchObject({ attributes: [], version: 6 });
    expect(cleared).not.toHaveProperty('subtitle');
  });

  test.each([
    [{ subtitle: 'x'.repeat(301) }, 'subtitle'],
    [{ attributes: [{ key: 'Fit', label: 'Fit', value: 'Slim' }] }, 'attributes.0.key'],
    [{ attributes: [{ key: 'fit', label: ' ', value: 'Slim' }] }, 'attributes.0.label'],
    [{ attributes: [1, 2].map(() => ({ key: 'fit', label: 'Fit', value: 'Slim' })) }, 'attributes.1.key'],
    [{ attributes: Array.from({ length: 51 }, (_, at) => ({ key: `k${at}`, label: 'K', value: 'V' })) }, 'attributes'],
  ])('to %o is refused where it stands', (change, path) => {
    const decision = editProduct(product, { ...edit, ...change }, 4, now);
    expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.path.slice(1).join('.'))).toEqual([path]);
  });
});
