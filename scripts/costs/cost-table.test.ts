import { expect, test } from 'vitest';
import { findDear, writePage } from './cost-table.ts';

const row = (path: string, most: number) => ({ variant: 'web', path, usual: 1, most });

test('what costs more than its budget is found', () => {
  const rows = [row('a.graphql', 5_000), row('b.graphql', 5_001), row('c.graphql', Number.NaN)];
  expect(findDear(rows)).toEqual([
    'b.graphql: costs up to 5001 points; at most 5000 are budgeted',
    'c.graphql: costs up to NaN points; at most 5000 are budgeted',
  ]);
});

test('what has a budget of its own may use that, and no more', () => {
  const path = 'bff-mobile/documents/1.0.0/Sync.graphql';
  expect(findDear([row(path, 30_000)])).toEqual([]);
  expect(findDear([row(path, 30_001)])).toHaveLength(1);
});

test('the page begins with the dearest', () => {
  const page = writePage([row('a.graphql', 2), row('b.graphql', 1_234)]);
  expect(page).toMatch(/\| `b.graphql` \| web \| 1 \| 1,234 \|\n\| `a.graphql` \| web \| 1 \| 2 \|\n$/);
});
