import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { checkTrade, trade } from './random-trade.ts';
import { type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('random trade, long', { sweepEveryMs: 5 });
});
afterAll(() => inventory.stop());

test('the same, many times over', async () => {
  const rule = fc.asyncProperty(trade, (moments) => checkTrade(inventory, moments));
  await fc.assert(rule, { numRuns: 300, endOnFailure: true });
}, 900_000);
