import { expect, test } from 'vitest';
import type { Round } from './measure-round.ts';
import { summarize } from './summarize.ts';

const round = (given: Partial<Round>): Round => ({
  requests: 100,
  failures: 0,
  seconds: 1,
  p50Ms: 1,
  p99Ms: 2,
  cpuMs: 50,
  memoryMb: 100,
  fetches: 200,
  dearFetches: 0,
  ...given,
});

test('speed and latencies are medians, CPU time is that of all rounds by all answers', () => {
  const rounds = [round({}), round({ requests: 300, cpuMs: 450 }), round({ requests: 200, p99Ms: 9 })];
  expect(summarize({ warmUp: round({}), rounds })).toMatchObject({
    requestsPerSecond: 200,
    slowest: 100,
    fastest: 300,
    p99Ms: 2,
    cpuMsPerRequest: 550 / 600,
    fetchesPerRequest: 1,
  });
});

test('memory peaks in the warm-up too', () => {
  const summary = summarize({ warmUp: round({ memoryMb: 300 }), rounds: [round({}), round({ memoryMb: 200 })] });
  expect(summary.peakMemoryMb).toBe(300);
});
