import type { Round } from './measure-round.ts';

/** One gateway under load: what came before the figures, and the figures. */
export interface Measured {
  warmUp: Round;
  rounds: readonly Round[];
}

/** All rounds of one gateway. */
export interface Summary {
  /** Median of the rounds, like the latencies. */
  requestsPerSecond: number;
  slowest: number;
  fastest: number;
  p50Ms: number;
  p99Ms: number;
  /** Of all rounds together: CPU time of the process tree by answers. */
  cpuMsPerRequest: number;
  /** CPU time by time. */
  cores: number;
  /** The warm-up included. */
  peakMemoryMb: number;
  fetchesPerRequest: number;
  dearFetches: number;
  failures: number;
}

export function summarize({ warmUp, rounds }: Measured): Summary {
  const speeds = rounds.map(({ requests, seconds }) => requests / seconds);
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const requests = sum((round) => round.requests);
  return {
    requestsPerSecond: median(speeds),
    slowest: Math.min(...speeds),
    fastest: Math.max(...speeds),
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    cpuMsPerRequest: sum(({ cpuMs }) => cpuMs) / requests,
    cores: sum(({ cpuMs }) => cpuMs) / 1_000 / sum(({ seconds }) => seconds),
    peakMemoryMb: Math.max(...[warmUp, ...rounds].map(({ memoryMb }) => memoryMb)),
    fetchesPerRequest: sum(({ fetches }) => fetches) / requests,
    dearFetches: sum(({ dearFetches }) => dearFetches),
    failures: sum(({ failures }) => failures),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
