import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../e2e/setup/ports.ts';
import type { GatewayKind, Serving } from './gateways/gateway-kind.ts';
import { type RunningGateway, startGateway } from './gateways/start-gateway.ts';
import type { BenchSubgraph } from './graphs/bench-graph.ts';
import { composeGraph, subgraphUrl } from './graphs/compose-graph.ts';
import type { SubgraphServer, SubgraphTally } from './subgraphs/serve-subgraphs.ts';

/** A graph's subgraphs, running, and the files from which gateways start. */
export interface TestBed {
  supergraphSdl: string;
  startGateway(kind: GatewayKind, peerNodeOptions: string | undefined): Promise<RunningGateway>;
  /** What the subgraphs were asked since the last time. */
  takeTally(): Promise<SubgraphTally>;
  close(): Promise<void>;
}

export async function openTestBed(
  subgraphs: readonly Pick<BenchSubgraph, 'name' | 'sdl'>[],
  serve: (port: number) => Promise<SubgraphServer>,
): Promise<TestBed> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-gateways-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const [port = 0] = await freePorts(1);
  const serverUrl = `http://127.0.0.1:${port}`;
  const supergraphSdl = composeGraph(subgraphs, serverUrl);
  const supergraphFile = await write(folder, 'supergraph.graphql', supergraphSdl);
  const sources = await Promise.all(
    subgraphs.map(async ({ name, sdl }) => ({
      name,
      url: subgraphUrl(serverUrl, name),
      sdlFile: await write(folder, `${name}.graphql`, sdl),
    })),
  );
  const server = await serve(port);
  const running: RunningGateway[] = [];
  return {
    supergraphSdl,
    async startGateway(kind, peerNodeOptions) {
      const serving: Serving = {
        supergraphFile,
        subgraphs: sources,
        port: (await freePorts(1))[0] as number,
        folder: await mkdtemp(join(folder, `${kind.name}-`)),
        peerNodeOptions,
      };
      const gateway = await startGateway(kind, serving);
      running.push(gateway);
      return gateway;
    },
    takeTally: () => server.takeTally(),
    async close() {
      await Promise.all(running.map((gateway) => gateway.stop()));
      await server.stop();
      removeFolder();
      process.off('exit', removeFolder);
    },
  };
}

async function write(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
