import type { RunningGateway } from './gateways/start-gateway.ts';
import type { LoadOrder, LoadResult } from './load/load-order.ts';
import { cpuMsOf, memoryMbOf } from './processes/process-tree.ts';
import type { Worker } from './processes/start-worker.ts';
import type { TestBed } from './test-bed.ts';

/** One gateway under load for a few seconds. */
export interface Round extends LoadResult {
  /** Of the gateway's whole process tree, in ms. */
  cpuMs: number;
  /** The highest seen, of the whole tree. */
  memoryMb: number;
  /** What it asked of the subgraphs. */
  fetches: number;
  /** Fetches that no cheap answer was there for. */
  dearFetches: number;
}

/** Often enough to see a peak of seconds; reading costs a few ms of the one who reads. */
const memoryIntervalMs = 500;

export async function measureRound(
  bed: TestBed,
  load: Worker,
  gateway: RunningGateway,
  order: Omit<LoadOrder, 'origin'>,
): Promise<Round> {
  await bed.takeTally();
  let memoryMb = memoryMbOf(gateway.pid);
  const sampling = setInterval(() => {
    memoryMb = Math.max(memoryMb, memoryMbOf(gateway.pid));
  }, memoryIntervalMs);
  try {
    const cpuMsBefore = cpuMsOf(gateway.pid);
    const result = await load.ask<LoadResult>({ ...order, origin: gateway.origin } satisfies LoadOrder);
    const cpuMs = cpuMsOf(gateway.pid) - cpuMsBefore;
    const { requests: fetches, executed: dearFetches } = await bed.takeTally();
    return { ...result, cpuMs, memoryMb: Math.max(memoryMb, memoryMbOf(gateway.pid)), fetches, dearFetches };
  } finally {
    clearInterval(sampling);
  }
}
