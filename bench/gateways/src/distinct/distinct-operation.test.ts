import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { distinctOperation } from './distinct-operation.ts';

test('no two operations are alike, and each can be read', () => {
  const operations = Array.from({ length: 4_000 }, (_, n) => distinctOperation(n));
  expect(new Set(operations).size).toBe(4_000);
  for (const operation of operations.slice(-8)) parse(operation);
});
