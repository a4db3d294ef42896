import { PrismError } from '@prism/platform/errors';
import { createLogger } from '@prism/platform/log';
import { expect, test } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { logSubscription } from './log-subscription.ts';

test('a subscription is one line when it has ended, and says why', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', name: 'gateway' }, { write: (line) => lines.push(line) });
  const ending = new AbortController();
  logSubscription(testContext({ log }), { ended: ending.signal, end() {}, address: '', eventBudgetMs: 1 });
  expect(lines).toEqual([]);
  ending.abort(new PrismError('OVERLOADED', 'Too slow.'));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ identity: 'guest', reason: 'OVERLOADED', durationMs: expect.any(Number) }),
  ]);
});
