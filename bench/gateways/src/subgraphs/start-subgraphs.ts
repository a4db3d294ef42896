import type { GraphName } from '../graphs/create-graph.ts';
import { startWorker } from '../processes/start-worker.ts';
import type { SubgraphServer } from './serve-subgraphs.ts';

/** Serves a graph's subgraphs from a process of their own. */
export async function startSubgraphs(graph: GraphName, port: number): Promise<SubgraphServer> {
  const { ask, stop } = await startWorker('subgraphs/main.ts', [JSON.stringify(graph), `${port}`]);
  return { takeTally: () => ask({}), stop };
}
