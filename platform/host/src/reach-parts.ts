import { logChanges } from '@prism/platform/breaker';
import { createGraphClient, type GraphClient, type GraphExecutor } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import type { HostConfig } from './config.ts';

/** How each subgraph is reached from here. */
export interface ReachableParts {
  executors: Record<string, GraphExecutor>;
  close(): Promise<void>;
}

/** In memory where a part runs in this process, over signed HTTP where it runs elsewhere. */
export function reachParts(
  names: readonly string[],
  local: Readonly<Record<string, GraphExecutor>>,
  { config, secret, log }: { config: HostConfig; secret: string; log: Logger },
): ReachableParts {
  const clients: GraphClient[] = [];
  const reach = (name: string): GraphExecutor => {
    const here = local[name];
    if (here) return here;
    const client = createGraphClient({ urls: config.urlsOf(name), secret, onChange: logChanges(log, name) });
    clients.push(client);
    return client.execute;
  };
  return {
    executors: Object.fromEntries(names.map((name) => [name, reach(name)])),
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
