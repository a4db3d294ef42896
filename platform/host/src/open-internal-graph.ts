import { createInternalExecutor } from '@prism/gateway';
import { logChanges } from '@prism/platform/breaker';
import {
  createGraphClient,
  createGraphServer,
  createInternalGraph,
  type GraphExecutor,
  type InternalGraph,
} from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import { domainSubgraphs, readSupergraph } from '@prism/schema';
import type { HostConfig } from './config.ts';
import { listen } from './listen.ts';
import { reachParts } from './reach-parts.ts';

export interface OpenInternalGraph {
  graph: InternalGraph;
  stop(): Promise<void>;
}

interface Options {
  config: HostConfig;
  secret: string;
  log: Logger;
}

/** The internal graph where the gateway runs: executed here, and served to parts that run elsewhere when there are any. */
export async function hostInternalGraph(
  local: Readonly<Record<string, GraphExecutor>>,
  options: Options & { serveOthers: boolean },
): Promise<OpenInternalGraph> {
  const { config, secret, log, serveOthers } = options;
  const reachable = reachParts(domainSubgraphs, local, { config, secret, log });
  const internal = await createInternalExecutor({
    supergraphSdl: readSupergraph('internal'),
    transports: reachable.executors,
    log,
  });
  const server = serveOthers ? createGraphServer({ execute: internal.execute, secret }) : undefined;
  if (server)
    await listen(server, { host: '127.0.0.1', port: config.variables.INTERNAL_PORT, variable: 'INTERNAL_PORT' });
  return {
    graph: createInternalGraph(internal.execute),
    async stop() {
      await server?.close();
      await internal.stop();
      await reachable.close();
    },
  };
}

/** The internal graph where the gateway runs elsewhere: asked over signed HTTP. */
export function dialInternalGraph({ config, secret, log }: Options): OpenInternalGraph {
  const client = createGraphClient({
    urls: [config.variables.INTERNAL_GRAPH_URL],
    secret,
    onChange: logChanges(log, 'internal graph'),
  });
  return { graph: createInternalGraph(client.execute), stop: () => client.close() };
}
