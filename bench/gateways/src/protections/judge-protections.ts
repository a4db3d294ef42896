import type { Outcome } from '../compare.ts';
import { significant } from '../report.ts';
import { summarize } from '../summarize.ts';

/** What the protections add to one workload. */
export interface Judged {
  workload: string;
  /** CPU ms a request, with them and without; absent where that could not be measured. */
  on?: number;
  off?: number;
  isWithin: boolean;
}

/** Of a tiny request, in CPU ms; of the others, a share of what they cost without. */
const limits = { tinyMs: 0.04, share: 0.1 };

/** @param outcomes With protections, then without. */
export function judge(workload: string, outcomes: readonly Outcome[]): Judged {
  const [on, off] = outcomes.map(cpuMsOf);
  if (on === undefined || off === undefined) return { workload, isWithin: false };
  const most = workload === 'tiny' ? limits.tinyMs : limits.share * off;
  return { workload, on, off, isWithin: on - off < most };
}

function cpuMsOf(outcome: Outcome): number | undefined {
  if (outcome.kind !== 'measured') return undefined;
  const { cpuMsPerRequest, failures } = summarize(outcome);
  return failures === 0 ? cpuMsPerRequest : undefined;
}

/** Markdown. */
export function explain(judged: readonly Judged[]): string {
  const rows = judged.map(({ workload, on, off, isWithin }) => {
    if (on === undefined || off === undefined) return `| ${workload} | - | - | - | - | not measured |`;
    const us = significant((on - off) * 1_000);
    const share = `${((100 * (on - off)) / off).toFixed(1)} %`;
    return `| ${workload} | ${significant(off)} | ${significant(on)} | ${us} | ${share} | ${isWithin ? 'yes' : 'NO'} |`;
  });
  return [
    '**What protections add**, CPU time; limits: 40 us of `tiny`, 10 % of the others\n',
    '| Workload | off, ms | on, ms | added us | added | within |',
    '|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
}
