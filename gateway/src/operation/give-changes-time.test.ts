import { expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { giveChangesTime } from './give-changes-time.ts';
import type { ClientOperation } from './operation-stage.ts';

const run = async (kind: 'query' | 'mutation') => {
  const context = testContext();
  context.caller.deadline = 5_000;
  await giveChangesTime(10_000, () => 1_000)({ kind, context } as unknown as ClientOperation, async () => ({
    data: null,
  }));
  return { isChange: context.isChange ?? false, deadline: context.caller.deadline };
};

test('a mutation has its whole budget from where it begins', async () => {
  expect(await run('mutation')).toEqual({ isChange: true, deadline: 11_000 });
});

test('a question keeps the time it has', async () => {
  expect(await run('query')).toEqual({ isChange: false, deadline: 5_000 });
});
