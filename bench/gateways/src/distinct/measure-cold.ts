import { prism } from '../gateways/prism.ts';
import type { RunningGateway } from '../gateways/start-gateway.ts';
import type { GraphqlRequest } from '../graphs/bench-graph.ts';
import { createGraph } from '../graphs/create-graph.ts';
import { significant } from '../report.ts';
import { startSubgraphs } from '../subgraphs/start-subgraphs.ts';
import { median } from '../summarize.ts';
import { openTestBed } from '../test-bed.ts';
import { type Workload, workloads } from '../workloads.ts';

const measured = ['unshared', 'HomePage'];
const times = 30;

/** One operation under a name of its own: as it came first, and once more. In ms. */
interface Pair {
  first: number;
  again: number;
}

/**
 * What it takes to have an operation planned: the time of its first answer less that of the next one, over HTTP, so that parsing,
 * validating and compiling are in it. To ask again and again for a first time, it goes by another name each time.
 */
export async function measureCold(): Promise<string> {
  const rows = [];
  for (const workload of workloads.filter(({ name }) => measured.includes(name))) rows.push(await rowOf(workload));
  return [
    '| Operation | cold, median ms | cold, worst ms | in a fresh process, ms | known, median ms |',
    '|---|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

async function rowOf({ graph, request }: Workload): Promise<string> {
  const bed = await openTestBed(createGraph(graph).subgraphs, (port) => startSubgraphs(graph, port));
  try {
    // The subgraphs execute what they have not been asked before: that is done by another gateway.
    await measurePairs(await bed.startGateway(prism, undefined), request);
    const [fresh, ...others] = await measurePairs(await bed.startGateway(prism, undefined), request);
    const cold = others.map(coldMs);
    const figures = [median(cold), Math.max(...cold), coldMs(fresh as Pair), median(others.map(({ again }) => again))];
    return `| ${nameOf(request)} | ${figures.map(significant).join(' | ')} |`;
  } finally {
    await bed.close();
  }
}

const coldMs = ({ first, again }: Pair): number => first - again;

async function measurePairs({ origin }: RunningGateway, request: GraphqlRequest): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let at = 0; at < times; at++) {
    const body = JSON.stringify({ ...request, query: renamed(request, at) });
    pairs.push({ first: await askMs(origin, body), again: await askMs(origin, body) });
  }
  return pairs;
}

const named = /\b(query) (\w+)/;
const nameOf = ({ query }: GraphqlRequest): string => named.exec(query)?.[2] ?? 'no name';
const renamed = ({ query }: GraphqlRequest, at: number): string => query.replace(named, `$1 $2_${at}`);

async function askMs(origin: string, body: string): Promise<number> {
  const startedAt = performance.now();
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (!text.startsWith('{"data":{"')) throw new Error(`An operation was answered: ${text.slice(0, 500)}`);
  return performance.now() - startedAt;
}
