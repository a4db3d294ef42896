import type { Outcome } from './compare.ts';
import type { GatewayKind } from './gateways/gateway-kind.ts';
import { prism } from './gateways/prism.ts';
import { type Summary, summarize } from './summarize.ts';

/** Its answers failed under load, or its subgraphs were not cheap: such figures are worth nothing. */
const isFaulty = ({ failures, dearFetches, fetchesPerRequest }: Summary): boolean =>
  failures > 0 || !Number.isFinite(fetchesPerRequest) || dearFetches > maxDearFetches;

/** Fetches never seen before, in all rounds: the warm-up has seen nearly all. */
const maxDearFetches = 200;

type MeasuredOutcome = Extract<Outcome, { kind: 'measured' }>;

/** Our own left out, or any that was measured with faults; that a peer cannot run here is no failure. */
export const isFailure = (outcome: Outcome): boolean =>
  outcome.kind === 'measured' ? isFaulty(summarize(outcome)) : outcome.name === prism.name;

/** What the tables have no place for. */
export const leftOut = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap((outcome) =>
    outcome.kind === 'skipped' ? [`${outcome.name} is left out: ${oneLine(outcome.why)}`] : [],
  );

/** Of those that can run here. */
export const versionsLine = (gateways: readonly GatewayKind[]): string =>
  gateways
    .filter((kind) => kind.missing() === undefined)
    .map((kind) => kind.version())
    .join(' · ');

/** Markdown, a row for each that was measured. */
export function workloadTable(outcomes: readonly Outcome[]): string {
  const head = [
    '| Gateway | requests/s | range | CPU ms/request | cores | p50 ms | p99 ms | peak MB | fetches/request | answer bytes | faults |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|',
  ];
  const rows = outcomes.flatMap((outcome) => (outcome.kind === 'measured' ? [rowOf(outcome)] : []));
  return [...head, ...rows].join('\n');
}

function rowOf(outcome: MeasuredOutcome): string {
  const summary = summarize(outcome);
  const { requestsPerSecond, slowest, fastest, cpuMsPerRequest, cores, p50Ms, p99Ms } = summary;
  const cells = [
    outcome.name,
    whole(requestsPerSecond),
    `${whole(slowest)}–${whole(fastest)}`,
    significant(cpuMsPerRequest),
    cores.toFixed(2),
    significant(p50Ms),
    significant(p99Ms),
    whole(summary.peakMemoryMb),
    significant(summary.fetchesPerRequest),
    whole(outcome.answerBytes),
    faultsOf(outcome, summary),
  ];
  return `| ${cells.join(' | ')} |`;
}

function faultsOf({ rounds }: MeasuredOutcome, summary: Summary): string {
  if (!isFaulty(summary)) return 'none';
  const first = rounds.find(({ firstFailure }) => firstFailure)?.firstFailure;
  return first === undefined ? `${summary.dearFetches} dear fetches` : `${summary.failures}: ${oneLine(first)}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 400);

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Three digits, whatever the size. */
export const significant = (value: number): string =>
  value >= 100 ? whole(value) : Number.isFinite(value) ? `${Number(value.toPrecision(3))}` : '-';
