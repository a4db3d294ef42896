import type { Logger } from '@prism/platform/log';
import { createSubgraphServer } from '@prism/platform/subgraph';
import type { HostConfig } from './config.ts';
import { listen } from './listen.ts';
import type { LocalPart } from './local-part.ts';
import { type PartName, variableName } from './parts.ts';

/** Serves parts over HTTP, for a gateway in another process. */
export async function serveParts(
  parts: readonly LocalPart[],
  options: { config: HostConfig; secret: string; log: Logger },
) {
  const servers = parts.map(({ name, subgraph, execute }) => ({
    name,
    app: createSubgraphServer(subgraph, execute, options.secret),
  }));
  const ports: Record<string, number> = {};
  for (const { name, app } of servers) {
    const address = {
      host: options.config.host,
      port: options.config.portOf(name as PartName),
      variable: `${variableName(name)}_PORT`,
    };
    ports[name] = await listen(app, address);
  }
  return {
    ports,
    async stop() {
      await Promise.all(servers.map(({ app }) => app.close()));
    },
  };
}
