import { describe, expect, test } from 'vitest';
import { homeLayout } from './home-layout.ts';
import { homePage, sectionsFor } from './home-page.ts';

const idsOf = (sections: readonly { id: string }[]) => sections.map(({ id }) => id);

describe('the layout', () => {
  test('names every section once, in both languages', () => {
    expect(new Set(idsOf(homeLayout)).size).toBe(homeLayout.length);
    const texts = JSON.stringify(homeLayout).match(/"en":/g) ?? [];
    expect(texts).toHaveLength((JSON.stringify(homeLayout).match(/"de":/g) ?? []).length);
  });

  test.each(['0', '1.0.0', '2.0.0', '99.0.0'])(
    'has two carousels at most on the first page of version %s',
    (version) => {
      const { sections } = homePage(sectionsFor(homeLayout, version), { first: 6, after: undefined });
      expect(sections.filter(({ kind }) => kind === 'carousel').length).toBeLessThanOrEqual(2);
    },
  );
});

describe('sections for an app', () => {
  const layout = [
    { kind: 'categories', id: 'old' },
    { kind: 'categories', id: 'new', minAppVersion: '2.10.0' },
  ] as const;

  test.each([
    ['1.0.0', ['old']],
    ['2.9.9', ['old']],
    ['2.10.0', ['old', 'new']],
    ['3', ['old', 'new']],
    ['unknown', ['old']],
    ['', ['old']],
  ])('of version %j', (version, expected) => {
    expect(idsOf(sectionsFor(layout, version))).toEqual(expected);
  });
});

describe('a page', () => {
  const layout = ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'categories', id }) as const);

  test('follows the one before, and the last says so', () => {
    const first = homePage(layout, { first: 3, after: undefined });
    expect([idsOf(first.sections), first.hasMore]).toEqual([['a', 'b', 'c'], true]);
    const second = homePage(layout, { first: 3, after: first.end });
    expect([idsOf(second.sections), second.hasMore]).toEqual([['d'], false]);
    expect(homePage(layout, { first: 3, after: second.end })).toEqual({ sections: [], end: undefined, hasMore: false });
  });

  test.each([
    [-1, 1],
    [0, 1],
    [2, 2],
    [1_000, 4],
  ])('of %d sections has %d', (first, expected) => {
    expect(homePage(layout, { first, after: undefined }).sections).toHaveLength(expected);
  });

  test('goes on where a section stood that is gone', () => {
    const without = layout.filter(({ id }) => id !== 'b');
    expect(idsOf(homePage(without, { first: 2, after: { id: 'b', index: 1 } }).sections)).toEqual(['c', 'd']);
  });
});
