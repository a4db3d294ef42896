import { PrismError } from '@prism/platform/errors';
import { describe, expect, test } from 'vitest';
import { createStream } from '../subscriptions/client-stream.ts';
import { farewellOf } from './close-codes.ts';
import { hearEvents } from './hear-events.ts';
import { createMessageRate } from './message-rate.ts';
import { ToldErrors } from './told-errors.ts';

describe('why a connection ends', () => {
  test.each([
    [new PrismError('UNAUTHENTICATED', ''), 4403],
    [new PrismError('RATE_LIMITED', ''), 1013],
    [new PrismError('OVERLOADED', ''), 1013],
    [new PrismError('AUTH_UNAVAILABLE', ''), 1013],
    [new PrismError('BAD_REQUEST', ''), 4400],
    [new Error('of our own'), 4500],
  ])('%s', (error, code) => {
    const reason = error instanceof PrismError ? error.code : 'INTERNAL_SERVER_ERROR';
    expect(farewellOf(error)).toEqual({ code, reason });
  });
});

test('messages are counted in windows of a second', () => {
  let at = 0;
  const count = createMessageRate(2, () => at);
  expect([count(), count(), count()]).toEqual([true, true, false]);
  at = 999;
  expect(count()).toBe(false);
  at = 1_000;
  expect(count()).toBe(true);
});

describe('events that are heard', () => {
  const stream = () => createStream({ address: '192.0.2.1', eventBudgetMs: 1_000 });
  const describeError = (error: unknown) => JSON.stringify([{ message: String(error) }]);
  async function* tell() {
    yield '{"data":1}';
    throw new Error('broken');
  }

  test('end the stream with a reason that clients may hear', async () => {
    const own = stream();
    const events = hearEvents({ events: tell(), describe: describeError }, own, () => {});
    expect(await events.next()).toEqual({ done: false, value: { data: 1 } });
    await expect(events.next()).rejects.toEqual(new ToldErrors([{ message: 'Error: broken' }]));
    expect(own.ended.aborted).toBe(true);
  });

  test('end it when somebody leaves before the first, and say nothing more', async () => {
    const own = stream();
    const events = hearEvents({ events: tell(), describe: describeError }, own, () => {});
    await events.return();
    expect(own.ended.aborted).toBe(true);
    await events.next();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test('end it for who is too slow', async () => {
    const own = stream();
    const slow = () => {
      throw new PrismError('OVERLOADED', 'slow');
    };
    const events = hearEvents({ events: tell(), describe: describeError }, own, slow);
    await expect(events.next()).rejects.toBeInstanceOf(ToldErrors);
    expect(own.ended.reason).toMatchObject({ code: 'OVERLOADED' });
  });
});
