import { createGraph, type GraphName } from '../graphs/create-graph.ts';
import { createExecutor } from './create-executor.ts';
import { serveSubgraphs } from './serve-subgraphs.ts';

/** The process of the subgraphs. Its parent names the graph and the port, and asks for the tally by any message. */
const [graph = '', port = ''] = process.argv.slice(2);
const { subgraphs } = createGraph(JSON.parse(graph) as GraphName);
const executors = new Map(subgraphs.map((subgraph) => [subgraph.name, createExecutor(subgraph)]));
const server = await serveSubgraphs(executors, Number(port));
process.on('message', async () => process.send?.(await server.takeTally()));
process.once('disconnect', () => process.exit());
process.send?.('ready');
