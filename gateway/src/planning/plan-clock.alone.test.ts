import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPlanClock } from './plan-clock.ts';

let usedMs = 0;
const stops: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  usedMs = 0;
  vi.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user: usedMs * 1_000, system: 0 }));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function start() {
  const rung: number[] = [];
  const startedAt = performance.now();
  stops.push(startPlanClock(250, () => rung.push(Math.round(performance.now() - startedAt))));
  return rung;
}

test('it rings in time for what works all the time', () => {
  const rung = start();
  usedMs = 250;
  vi.advanceTimersByTime(249);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(5_000);
  expect(rung).toHaveLength(1);
  expect(rung[0]).toBeLessThan(255);
});

test('it waits for what has not had its share of the processor, but not for ever', () => {
  const starved = start();
  vi.advanceTimersByTime(300);
  expect(starved).toEqual([]);
  usedMs = 150;
  vi.advanceTimersByTime(30);
  expect(starved).toHaveLength(1);
  usedMs = 0;
  const idle = start();
  vi.advanceTimersByTime(5_000);
  expect(idle[0]).toBeGreaterThanOrEqual(1_000);
  expect(idle[0]).toBeLessThan(1_050);
});

test('stopped, it does not ring', () => {
  const rung = start();
  usedMs = 250;
  stops[0]?.();
  vi.advanceTimersByTime(5_000);
  expect(rung).toEqual([]);
});
