import { setTimeout as sleep } from 'node:timers/promises';
import { createGraph } from '../graphs/create-graph.ts';
import type { LoadOrder, LoadResult, OpenLoadOrder, OpenLoadResult } from '../load/load-order.ts';
import type { Options } from '../options.ts';
import { cpuMsOf } from '../processes/process-tree.ts';
import type { Worker } from '../processes/start-worker.ts';
import { significant } from '../report.ts';
import { startSubgraphs } from '../subgraphs/start-subgraphs.ts';
import { openTestBed } from '../test-bed.ts';
import { verifyGateway } from '../verify-gateway.ts';
import type { Workload } from '../workloads.ts';
import { prismWith, untilPlanned } from './planned-ahead.ts';

/** Of what a closed loop has shown to be the capacity, one after the other; the last one is asked when it is over. */
const loads = [0.8, 1, 2, 10, 0.8] as const;
/** More are not under way at a time: what is then due is not sent. */
const connections = 1_000;
/** After which nothing is refused any more, in ms. */
const recoveryMs = 10_000;

const title = (workload: Workload) => `\n**${workload.name}** under overload: ${workload.title}\n`;
const header = `| load | sent/s | answered/s | of capacity | p50 ms | p99 ms | refused/s | refused p50 ms | p99 ms | failures | CPU ms/s |
|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|`;

/** Prints what our gateway answers, and how fast, when it is asked more than it can answer. Resolves with whether it lives on unharmed. */
export async function measureOverload(options: Options, load: Worker): Promise<boolean> {
  let allWell = true;
  for (const workload of options.workloads) allWell = (await measure(workload, options, load)) && allWell;
  return allWell;
}

async function measure(workload: Workload, options: Options, load: Worker): Promise<boolean> {
  const graph = createGraph(workload.graph);
  const bed = await openTestBed(graph.subgraphs, (port) => startSubgraphs(workload.graph, port));
  try {
    const gateway = await bed.startGateway(prismWith(workload.request.query), undefined);
    await untilPlanned(gateway.origin);
    const expected = await graph.expected(workload.request, bed.supergraphSdl);
    const answerBytes = await verifyGateway(bed, gateway, workload.request, expected, []);
    const { origin, pid } = gateway;
    const common = { origin, body: JSON.stringify(workload.request), identity: workload.identity, answerBytes };
    const closed = (seconds: number) =>
      load.ask<LoadResult>({ ...common, ...options, authorizations: [], seconds } satisfies LoadOrder);
    await closed(options.warmUpSeconds);
    const { requests, seconds, p50Ms, p99Ms, failures } = await closed(options.seconds);
    const capacity = requests / seconds;
    console.log(title(workload));
    console.log(header);
    const cells = [capacity, capacity].map(significant).join(' | ');
    console.log(
      `| closed, ${options.connections} | ${cells} | 100 % | ${significant(p50Ms)} | ${significant(p99Ms)} | | | | ${failures} | |`,
    );
    const results: OpenLoadResult[] = [];
    for (const [at, times] of loads.entries()) {
      if (at === loads.length - 1) await sleep(recoveryMs);
      const order = { ...common, connections, perSecond: capacity * times, seconds: options.seconds };
      const cpuMs = cpuMsOf(pid);
      const result = await load.ask<OpenLoadResult>(order satisfies OpenLoadOrder);
      console.log(rowOf(result, times, capacity, cpuMsOf(pid) - cpuMs));
      results.push(result);
    }
    return results.every((one) => one.failures === 0) && results.at(-1)?.shed === 0 && results[0]?.shed === 0;
  } finally {
    await bed.close();
  }
}

function rowOf(result: OpenLoadResult, times: number, capacity: number, cpuMs: number): string {
  const { answered, shed, failures, seconds, p50Ms, p99Ms, shedP50Ms, shedP99Ms } = result;
  const perSecond = (count: number) => significant(count / seconds);
  const goodput = `${Math.round((answered / seconds / capacity) * 100)} %`;
  const of = (ms: number) => (Number.isNaN(ms) ? '' : significant(ms));
  const cells = [
    ...[`${times} ×`, perSecond(answered + shed + failures), perSecond(answered), goodput, of(p50Ms), of(p99Ms)],
    ...[perSecond(shed), of(shedP50Ms), of(shedP99Ms), failures, Math.round(cpuMs / seconds)],
  ];
  return `| ${cells.join(' | ')} |`;
}
