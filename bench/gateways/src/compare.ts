import type { GatewayKind } from './gateways/gateway-kind.ts';
import type { RunningGateway } from './gateways/start-gateway.ts';
import { createGraph } from './graphs/create-graph.ts';
import { measureRound, type Round } from './measure-round.ts';
import type { Options } from './options.ts';
import type { Worker } from './processes/start-worker.ts';
import { startSubgraphs } from './subgraphs/start-subgraphs.ts';
import { openTestBed, type TestBed } from './test-bed.ts';
import { verifyGateway } from './verify-gateway.ts';
import type { Workload } from './workloads.ts';

/** What became of one gateway at one workload. */
export type Outcome =
  | { kind: 'measured'; name: string; answerBytes: number; warmUp: Round; rounds: Round[] }
  | { kind: 'skipped'; name: string; why: string };

type Skipped = Extract<Outcome, { kind: 'skipped' }>;

interface Candidate {
  gateway: RunningGateway;
  answerBytes: number;
  warmUp: Round;
  rounds: Round[];
}

/**
 * Starts all gateways over one set of subgraphs, verifies and warms up each, then measures them in turns, A B C A B C: what slows
 * the machine down for a while slows them all. One that does not start or answers wrongly is left out, and says why.
 */
export async function compare(workload: Workload, options: Options, load: Worker): Promise<Outcome[]> {
  const graph = createGraph(workload.graph);
  const bed = await openTestBed(graph.subgraphs, (port) => startSubgraphs(workload.graph, port));
  try {
    const expected = await graph.expected(workload.request, bed.supergraphSdl);
    const prepared = [];
    for (const kind of options.gateways) prepared.push(await prepare(kind, bed, workload, expected, options, load));
    const candidates = prepared.flatMap((one) => ('gateway' in one ? [one] : []));
    for (let round = 0; round < options.rounds; round++)
      for (const { gateway, answerBytes, rounds } of candidates)
        rounds.push(await measureRound(bed, load, gateway, orderOf(workload, answerBytes, options, options.seconds)));
    return prepared.map(toOutcome);
  } finally {
    await bed.close();
  }
}

function toOutcome(one: Candidate | Skipped): Outcome {
  if (!('gateway' in one)) return one;
  const { gateway, ...figures } = one;
  return { kind: 'measured', name: gateway.name, ...figures };
}

async function prepare(
  kind: GatewayKind,
  bed: TestBed,
  workload: Workload,
  expected: unknown,
  options: Options,
  load: Worker,
): Promise<Candidate | Skipped> {
  const missing = kind.missing();
  if (missing) return { kind: 'skipped', name: kind.name, why: missing };
  try {
    const gateway = await bed.startGateway(kind, options.peerNodeOptions);
    const answerBytes = await verifyGateway(bed, gateway, workload.request, expected, options.authorizations);
    const warmUp = await measureRound(
      bed,
      load,
      gateway,
      orderOf(workload, answerBytes, options, options.warmUpSeconds),
    );
    if (warmUp.failures > 0) throw new Error(`${warmUp.failures} failures, the first one: ${warmUp.firstFailure}`);
    return { gateway, answerBytes, warmUp, rounds: [] };
  } catch (error) {
    return { kind: 'skipped', name: kind.name, why: (error as Error).message };
  }
}

const orderOf = ({ request, identity }: Workload, answerBytes: number, options: Options, seconds: number) => ({
  body: JSON.stringify(request),
  identity,
  connections: options.connections,
  authorizations: options.authorizations,
  seconds,
  answerBytes,
});
