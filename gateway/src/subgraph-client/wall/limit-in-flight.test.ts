import { NotAsked } from '@prism/platform/breaker';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Guard, GuardedFetch } from './guard.ts';
import { createLimitInFlight } from './limit-in-flight.ts';

let full: number;
let running: { answer(): void; fail(): void }[];
beforeEach(() => {
  full = 0;
  running = [];
});

const limit = (limits: { inFlight?: number; waiting?: number } = {}): Guard =>
  createLimitInFlight({ ...limits, onFull: () => full++ });

/** A fetch that runs until it is told to end; settles with what came of it. */
function start(guard: Guard, fetch: Partial<GuardedFetch> = {}): Promise<unknown> {
  const send = () =>
    new Promise<string>((resolve, reject) => {
      running.push({ answer: () => resolve('answer'), fail: () => reject('failure') });
    });
  const given = { isChange: false, deadline: Date.now() + 60_000, gone: undefined, ...fetch };
  return guard(given, send).catch((error) => error);
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('of fetches to one subgraph', () => {
  test('64 are in flight, and the 65th when one has ended', async () => {
    const guard = limit();
    const all = Array.from({ length: 65 }, () => start(guard));
    await turns();
    expect(running).toHaveLength(64);
    running[3]?.answer();
    expect(await all[3]).toBe('answer');
    await turns();
    expect(running).toHaveLength(65);
  });

  test('2,048 wait, and the next is sent away at once, to come again', async () => {
    const guard = limit();
    for (let n = 0; n < 64 + 2_048; n++) void start(guard);
    const refusal = await start(guard);
    expect(refusal).toBeInstanceOf(NotAsked);
    expect(refusal).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      extensions: { retryable: true, retryAfterMs: 1_000 },
    });
    expect(running).toHaveLength(64);
  });

  test('who waited longest is next, whether the one before was answered or failed', async () => {
    const guard = limit({ inFlight: 1 });
    const order: number[] = [];
    const all = [0, 1, 2].map((n) => start(guard).then(() => order.push(n)));
    running[0]?.fail();
    await turns();
    running[1]?.answer();
    await turns();
    running[2]?.answer();
    await Promise.all(all);
    expect(order).toEqual([0, 1, 2]);
  });

  test('with no places to wait, one more than may be in flight is sent away', async () => {
    const guard = limit({ inFlight: 2, waiting: 0 });
    void start(guard);
    void start(guard);
    expect(await start(guard)).toBeInstanceOf(NotAsked);
    running[0]?.answer();
    await turns();
    void start(guard);
    await turns();
    expect(running).toHaveLength(3);
  });
});

describe('who waits', () => {
  test.each<[string, () => Partial<GuardedFetch>]>([
    ['has no time left', () => ({ deadline: Date.now() + 10 })],
    ['had none to begin with', () => ({ deadline: 0 })],
    ['has nobody waiting for it', () => ({ gone: AbortSignal.timeout(5) })],
    ['never had', () => ({ gone: AbortSignal.abort() })],
  ])('and %s makes way and is never sent', async (_, fetch) => {
    const guard = limit({ inFlight: 1, waiting: 1 });
    void start(guard);
    expect(await start(guard, fetch())).toBeInstanceOf(NotAsked);
    const next = start(guard);
    running[0]?.answer();
    await turns();
    running[1]?.answer();
    expect(await next).toBe('answer');
    expect(running).toHaveLength(2);
  });
});

test('who waits does so for half of the time that it has', async () => {
  const guard = limit({ inFlight: 1 });
  void start(guard);
  const timer = vi.spyOn(globalThis, 'setTimeout');
  void start(guard, { deadline: Date.now() + 2_000 });
  const [, waitMs] = timer.mock.calls[0] ?? [];
  timer.mockRestore();
  expect(waitMs).toBeGreaterThan(900);
  expect(waitMs).toBeLessThanOrEqual(1_000);
});

test('that one waited too long is said, that one went away is not', async () => {
  const guard = limit({ inFlight: 1 });
  void start(guard);
  await start(guard, { gone: AbortSignal.abort() });
  expect(full).toBe(0);
  await start(guard, { deadline: 0 });
  expect(full).toBe(1);
});

test('that it is full is said once, and again when there was room in between', async () => {
  const guard = limit({ inFlight: 1, waiting: 0 });
  void start(guard);
  await start(guard);
  await start(guard);
  expect(full).toBe(1);
  running[0]?.answer();
  await turns();
  void start(guard);
  await start(guard);
  expect(full).toBe(2);
});
