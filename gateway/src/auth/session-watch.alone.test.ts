import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activeSession } from '../testing/fake-sessions.ts';
import type { ActiveSession } from './identity-provider.ts';
import { createSessionWatch } from './session-watch.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A watch over sessions that a test may end, and the ids that it was asked for, question by question. */
function build(...ids: string[]) {
  const alive = new Map(ids.map((id) => [id, activeSession(id)]));
  const world = { alive, asked: [] as number[], away: false };
  const findSessions = async (wanted: readonly string[]): Promise<ActiveSession[]> => {
    world.asked.push(wanted.length);
    if (world.away) throw new Error('away');
    return wanted.flatMap((id) => alive.get(id) ?? []);
  };
  return { world, ...createSessionWatch({ findSessions }) };
}

test('all streams are one question, and nobody asks when there is none', async () => {
  const { world, watch } = build('a', 'b');
  const stops = ['a', 'a', 'b'].map((id) => watch(id, () => {}));
  await vi.advanceTimersByTimeAsync(800);
  expect(world.asked).toEqual([2, 2]);
  for (const stop of stops) stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(world.asked).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('each stream of a session hears of its end, the others of their lives', async () => {
  const { world, watch } = build('a', 'b');
  const heard: [string, boolean][] = [];
  for (const id of ['a', 'a', 'b']) watch(id, (session) => heard.push([id, session === null]));
  world.alive.delete('a');
  await vi.advanceTimersByTimeAsync(400);
  expect(heard).toEqual([
    ['a', true],
    ['a', true],
    ['b', false],
  ]);
});

test('a question that fails says nothing about anybody', async () => {
  const { world, watch } = build('a');
  const hear = vi.fn();
  watch('a', hear);
  world.away = true;
  await vi.advanceTimersByTimeAsync(1_200);
  expect(hear).not.toHaveBeenCalled();
  world.away = false;
  await vi.advanceTimersByTimeAsync(400);
  expect(hear).toHaveBeenCalledOnce();
});

test('2,500 sessions are three questions', async () => {
  const ids = Array.from({ length: 2_500 }, (_, n) => `ses_${n}`);
  const { world, watch } = build(...ids);
  for (const id of ids) watch(id, () => {});
  await vi.advanceTimersByTimeAsync(400);
  expect(world.asked).toEqual([1_000, 1_000, 500]);
});

test('once stopped it asks no more', async () => {
  const { world, watch, stop } = build('a');
  watch('a', () => {});
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(world.asked).toEqual([]);
});
