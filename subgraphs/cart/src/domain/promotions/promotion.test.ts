import { describe, expect, test } from 'vitest';
import { appliesToProduct, type Promotion } from './promotion.ts';

const now = new Date('2026-05-01T12:00:00Z');
const kettle = { categorySlugs: ['kitchen', 'kettles'], brandSlug: 'aurora' };
const rule: Promotion = { id: 'prm_1', title: 'Offer', kind: 'LINE_PERCENT', percent: 10 };

describe('a promotion may make a kettle of Aurora cheaper', () => {
  test.each<[string, Partial<Promotion>, boolean]>([
    ['it is about everything', {}, true],
    ['it is about its category', { categorySlugs: ['kettles'] }, true],
    ['it is about a category above', { categorySlugs: ['garden', 'kitchen'] }, true],
    ['it is about its brand', { brandSlugs: ['aurora'] }, true],
    ['it is about another category, but its brand', { categorySlugs: ['garden'], brandSlugs: ['aurora'] }, true],
    ['it is about another category', { categorySlugs: ['garden'] }, false],
    ['it is about another brand', { brandSlugs: ['halden'] }, false],
    ['it is about no category at all', { categorySlugs: [] }, false],
    ['it takes a percentage off the order', { kind: 'ORDER_PERCENT' }, true],
    ['it ships for free', { kind: 'FREE_SHIPPING' }, false],
    ['it needs a code', { code: 'TEN' }, false],
    ['it starts this moment', { startsAt: now }, true],
    ['it starts in a moment', { startsAt: new Date(now.getTime() + 1) }, false],
    ['it ends this moment', { endsAt: now }, false],
    ['it ends in a moment', { endsAt: new Date(now.getTime() + 1) }, true],
  ])('when %s', (_when, changes, applies) => {
    expect(appliesToProduct({ ...rule, ...changes }, kettle, now)).toBe(applies);
  });

  test('when it is about brands, only a product that has one', () => {
    expect(appliesToProduct({ ...rule, brandSlugs: ['aurora'] }, { categorySlugs: [] }, now)).toBe(false);
  });
});
