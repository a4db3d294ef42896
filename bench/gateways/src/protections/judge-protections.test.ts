import { expect, test } from 'vitest';
import type { Outcome } from '../compare.ts';
import type { Round } from '../measure-round.ts';
import { explain, judge } from './judge-protections.ts';

function outcome(cpuUs: number, failures = 0): Outcome {
  const round = { requests: 1_000, failures, seconds: 1, p50Ms: 1, p99Ms: 2, cpuMs: cpuUs, memoryMb: 1 } as Round;
  return { kind: 'measured', name: 'x', answerBytes: 1, warmUp: round, rounds: [round] };
}

test.each([
  ['tiny', 85, 46, true],
  ['tiny', 87, 46, false],
  ['HomePage', 2_190, 2_000, true],
  ['HomePage', 2_200, 2_000, false],
])('%s at %d us with protections and %d without: %s', (workload, on, off, isWithin) => {
  expect(judge(workload, [outcome(on), outcome(off)]).isWithin).toBe(isWithin);
});

test('what failed or could not be measured is not within its limit', () => {
  const skipped: Outcome = { kind: 'skipped', name: 'x', why: 'no' };
  for (const broken of [skipped, outcome(46, 1)]) {
    const judged = judge('tiny', [broken, outcome(46)]);
    expect(judged).toEqual({ workload: 'tiny', isWithin: false });
    expect(explain([judged])).toContain('| tiny | - | - | - | - | not measured |');
  }
});

test('the table tells what is added', () => {
  expect(explain([judge('tiny', [outcome(60), outcome(50)])])).toContain('| tiny | 0.05 | 0.06 | 10 | 20.0 % | yes |');
});
