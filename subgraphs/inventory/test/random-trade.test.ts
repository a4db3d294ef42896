import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { checkTrade, trade } from './random-trade.ts';
import { type RunningInventory, startInventory } from './start-inventory.ts';

let inventory: RunningInventory;
beforeAll(async () => {
  inventory = await startInventory('random trade', { sweepEveryMs: 5 });
});
afterAll(() => inventory.stop());

test('whatever happens in whatever order, not a piece is lost, doubled or promised twice', async () => {
  const rule = fc.asyncProperty(trade, (moments) => checkTrade(inventory, moments));
  await fc.assert(rule, { numRuns: 20, endOnFailure: true });
}, 120_000);
