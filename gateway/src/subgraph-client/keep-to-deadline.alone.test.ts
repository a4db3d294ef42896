import { testCaller } from '@prism/platform/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testContext } from '../testing/test-exchange.ts';
import { keepToDeadline } from './keep-to-deadline.ts';
import type { SendToSubgraph } from './send-to-subgraph.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function fetchFrom(next: SendToSubgraph, deadline: number) {
  const context = testContext({ caller: testCaller({ deadline }) });
  const request = { subgraph: 'things', request: { query: '{ a }' }, context };
  return keepToDeadline(2_000)(request, next);
}

const never: SendToSubgraph = () => new Promise(() => {});
const timeout = { code: 'SUBGRAPH_TIMEOUT' };

describe('a fetch', () => {
  test('in time gives its answer, and leaves no timer behind', async () => {
    expect(await fetchFrom(async () => ({ data: { a: 1 } }), 5_000)).toEqual({ data: { a: 1 } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ['after its timeout', 5_000, 2_000],
    ['at the deadline of the request, when that comes first', 700, 700],
  ])('is given up %s', async (_, deadline, waitedMs) => {
    const settled = vi.fn();
    const outcome = expect(fetchFrom(never, deadline).finally(settled)).rejects.toMatchObject(timeout);
    await vi.advanceTimersByTimeAsync(waitedMs - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
  });

  test('of a change has all the time that the request has', async () => {
    const context = testContext({ caller: testCaller({ deadline: 9_000 }), isChange: true });
    const request = { subgraph: 'things', request: { query: 'mutation { a }' }, context };
    const settled = vi.fn();
    const outcome = expect(keepToDeadline(2_000)(request, never).finally(settled)).rejects.toMatchObject(timeout);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
  });

  test.each([
    [5_000, 2_000],
    [700, 700],
  ])('tells the subgraph how long it has: with a deadline at %d it is %d', async (deadline, told) => {
    const send = vi.fn(async () => ({ data: {} }));
    await fetchFrom(send, deadline);
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({
        context: expect.objectContaining({ caller: expect.objectContaining({ deadline: told }) }),
      }),
    );
  });

  test('past the deadline is not even sent', async () => {
    const send = vi.fn(never);
    await expect(fetchFrom(send, 0)).rejects.toMatchObject(timeout);
    expect(send).not.toHaveBeenCalled();
  });

  test('that fails after it was given up disturbs nobody', async () => {
    const late: SendToSubgraph = () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 3_000));
    const outcome = expect(fetchFrom(late, 5_000)).rejects.toMatchObject(timeout);
    await vi.advanceTimersByTimeAsync(4_000);
    await outcome;
  });
});
