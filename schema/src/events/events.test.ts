import { expect, test } from 'vitest';
import * as events from './index.ts';

const contracts = Object.values(events).filter((value) => typeof value === 'object');

test('each event is told under its own name, with a version', () => {
  expect(contracts.length).toBeGreaterThan(0);
  for (const [name, value] of Object.entries(events))
    if (typeof value === 'object')
      expect({ type: value.type, version: value.version >= 1 }).toEqual({ type: name, version: true });
});

test('a payload that is not as agreed is refused', () => {
  expect(events.ReviewPublished.payload.safeParse({ reviewId: 'rev_1', rating: 6 }).success).toBe(false);
});
