import { NotAsked } from '@prism/platform/breaker';
import { PrismError } from '@prism/platform/errors';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Guard, GuardedFetch } from './guard.ts';
import { createRetryQuery, type RetryOptions } from './retry-query.ts';

const away = new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.');
let at: number;
let pauses: number[];
let sent: number;
beforeEach(() => {
  at = 1_000_000;
  pauses = [];
  sent = 0;
});

function createGuard(options: RetryOptions = {}): Guard {
  const pause = async (ms: number) => void pauses.push(ms);
  return createRetryQuery({ now: () => at, random: () => 0, pause, ...options });
}

/** Sends through the guard; the first answers are failures. */
async function send(guard: Guard, failures: readonly unknown[], fetch: Partial<GuardedFetch> = {}): Promise<unknown> {
  const left = [...failures];
  const attempt = async () => {
    sent += 1;
    if (left.length > 0) throw left.shift();
    return 'answer';
  };
  const given = { isChange: false, deadline: at + 2_000, gone: undefined, ...fetch };
  return guard(given, attempt).catch((error) => error);
}

describe('a query that nobody answered', () => {
  test('is sent once more, and its answer counts', async () => {
    expect(await send(createGuard(), [away])).toBe('answer');
    expect(sent).toBe(2);
  });

  test('is not sent a third time', async () => {
    expect(await send(createGuard(), [away, away])).toBe(away);
    expect(sent).toBe(2);
  });

  test.each([
    ['ran out of time', new PrismError('SUBGRAPH_TIMEOUT', 'Slow.')],
    ['was answered something unreadable', new PrismError('SUBGRAPH_ERROR', 'What?')],
    ['was not even asked', new NotAsked(1_000)],
    ['failed by a mistake of ours', new TypeError('no')],
  ])('is not sent again when it %s', async (_, failure) => {
    expect(await send(createGuard(), [failure])).toBe(failure);
    expect(sent).toBe(1);
  });

  test('is sent again when there is time for the pause and an answer, and not with one ms less', async () => {
    expect(await send(createGuard(), [away], { deadline: at + 100 })).toBe('answer');
    expect(await send(createGuard(), [away], { deadline: at + 99 })).toBe(away);
    expect(sent).toBe(3);
  });

  test('is not sent again for a client that goes away, whose wait is over', async () => {
    const client = new AbortController();
    const guard = createRetryQuery({ random: () => 0.9 });
    const outcome = send(guard, [away], { deadline: Date.now() + 60_000, gone: client.signal });
    client.abort();
    expect(await outcome).toBe(away);
    expect(sent).toBe(1);
  });
});

test('a change is sent exactly once, however it fails', async () => {
  const guard = createGuard();
  for (const failure of [away, new PrismError('SUBGRAPH_TIMEOUT', 'Slow.'), new TypeError('no')]) {
    sent = 0;
    expect(await send(guard, [failure], { isChange: true })).toBe(failure);
    expect(sent).toBe(1);
  }
});

test('the pause is anything from 50 to 200 ms', async () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await fc.assert(
    fc.asyncProperty(random, async (drawn) => {
      pauses = [];
      await send(createGuard({ random: () => drawn }), [away]);
      expect(pauses).toEqual([50 + drawn * 150]);
      expect(pauses[0]).toBeGreaterThanOrEqual(50);
      expect(pauses[0]).toBeLessThan(200);
    }),
  );
});

describe('the budget', () => {
  test('where little is asked, is ten retries in ten seconds', async () => {
    const guard = createGuard();
    for (let n = 0; n < 10; n++) expect(await send(guard, [away])).toBe('answer');
    expect(await send(guard, [away])).toBe(away);
    at += 10_000;
    expect(await send(guard, [away])).toBe('answer');
  });

  test('where much is asked, is a tenth of that', async () => {
    const guard = createGuard();
    for (let n = 0; n < 179; n++) await send(guard, []);
    for (let n = 0; n < 20; n++) expect([n, await send(guard, [away])]).toEqual([n, 'answer']);
    expect(await send(guard, [away])).toBe(away);
    for (let n = 0; n < 10; n++) await send(guard, []);
    expect(await send(guard, [away])).toBe('answer');
  });

  test('does not count changes', async () => {
    const guard = createGuard();
    for (let n = 0; n < 500; n++) await send(guard, [], { isChange: true });
    for (let n = 0; n < 10; n++) await send(guard, [away]);
    expect(await send(guard, [away])).toBe(away);
  });
});
