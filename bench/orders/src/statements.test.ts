import { expect, test } from 'vitest';
import { countLines } from './statements.ts';

test('statements are counted by database, however they were sent and however many lines they have', () => {
  const log = [
    'prism_orders LOG:  statement: begin',
    'prism_orders LOG:  execute <unnamed>: insert into "orders"',
    '\tvalues ($1)',
    "prism_orders DETAIL:  Parameters: $1 = 'a'",
    'prism_cart LOG:  execute by_name: select 1',
    'prism_orders LOG:  statement: commit',
    'prism_orders ERROR:  duplicate key value',
  ].join('\n');

  expect(Object.fromEntries(countLines(log))).toEqual({
    prism_orders: { statements: 3, commits: 1 },
    prism_cart: { statements: 1, commits: 0 },
  });
});
