import { compare, type Outcome } from './compare.ts';
import type { GraphName } from './graphs/create-graph.ts';
import type { Options } from './options.ts';
import type { Worker } from './processes/start-worker.ts';
import { isFailure, leftOut, significant } from './report.ts';
import { summarize } from './summarize.ts';
import type { Workload } from './workloads.ts';

interface Growth {
  kind: Extract<GraphName, { size: number }>['kind'];
  title: string;
  /** What one of `size` is called in the table, by the number that makes a readable figure. */
  unit: { name: string; size: number };
  sizes: readonly number[];
  queryOf(size: number): string;
}

const growths: readonly Growth[] = [
  {
    kind: 'bytes',
    title: 'bytes of answer, from one subgraph',
    unit: { name: 'KB', size: 1_000 },
    sizes: [1_000, 10_000, 100_000, 1_000_000, 4_900_000],
    queryOf: () => '{ items { id name count tags } }',
  },
  {
    kind: 'subgraphs',
    title: 'subgraphs, each asked for one field of ten things',
    unit: { name: 'subgraph', size: 1 },
    sizes: [5, 10, 20, 50],
    queryOf: (size) => `{ things { id ${Array.from({ length: size }, (_, n) => `part${n}`).join(' ')} } }`,
  },
  {
    kind: 'entities',
    title: 'entities in one fetch',
    unit: { name: 'entity', size: 1 },
    sizes: [10, 100, 1_000, 10_000],
    queryOf: () => '{ things { id label } }',
  },
];

/** Few, because 50 answers of 5 MB under way measure the memory of the machine. */
export const growthConnections = 8;

/** One gateway at one size. */
interface Point {
  size: number;
  outcome: Outcome;
}

/** Prints, for each kind of growth, CPU time per request by size, and by one unit of size: flat is linear. */
export async function measureGrowth(options: Options, load: Worker): Promise<boolean> {
  let allWell = true;
  for (const growth of growths) {
    const points: Point[] = [];
    for (const size of growth.sizes) {
      const outcomes = await compare(workloadOf(growth, size), { ...options, connections: growthConnections }, load);
      points.push(...outcomes.map((outcome) => ({ size, outcome })));
    }
    const notes = new Set(leftOut(points.map(({ outcome }) => outcome)));
    console.log(`\n**${growth.kind}**: ${growth.title}\n`);
    console.log([growthTable(growth, points), ...notes].join('\n\n'));
    allWell &&= !points.some(({ outcome }) => isFailure(outcome));
  }
  return allWell;
}

function growthTable({ kind, unit }: Growth, points: readonly Point[]): string {
  const gateways = [...new Set(points.map(({ outcome }) => outcome.name))];
  return [
    `| Gateway | ${kind} | CPU ms/request | CPU us/${unit.name} | requests/s | p99 ms | peak MB |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...gateways.flatMap((name) =>
      points.filter(({ outcome }) => outcome.name === name).map((point) => rowOf(point, unit.size)),
    ),
  ].join('\n');
}

function rowOf({ size, outcome }: Point, unitSize: number): string {
  const start = `| ${outcome.name} | ${size.toLocaleString('en')} |`;
  if (outcome.kind === 'skipped') return `${start} - | - | - | - | - |`;
  const summary = summarize(outcome);
  const { cpuMsPerRequest, requestsPerSecond, p99Ms, peakMemoryMb } = summary;
  const cells = [cpuMsPerRequest, (cpuMsPerRequest * 1_000 * unitSize) / size, requestsPerSecond, p99Ms, peakMemoryMb];
  return `${start} ${cells.map(significant).join(' | ')}${isFailure(outcome) ? ' (faulty)' : ''} |`;
}

const workloadOf = ({ kind, title, queryOf }: Growth, size: number): Workload => ({
  name: `${kind}-${size}`,
  title,
  graph: { kind, size },
  request: { query: queryOf(size) },
  identity: 'own',
});
