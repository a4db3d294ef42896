import type { Logger } from '@prism/platform/log';
import { createSubgraphServer } from '@prism/platform/subgraph';
import type { HostConfig } from './config.ts';
import { listen } from './listen.ts';
import { type LocalPart, noticesOf, pingAll } from './local-part.ts';
import { type PartName, variableName } from './part-names.ts';

/** Serves parts over HTTP, for a gateway in another process. */
export async function serveParts(
  parts: readonly LocalPart[],
  options: { config: HostConfig; secret: string; log: Logger },
) {
  const { secret, log } = options;
  const servers = parts.map(({ name, subgraph, execute, ping, countDeadLetters }) => {
    const readiness = () => pingAll([{ name, ping }]);
    const notices = () => noticesOf([{ name, countDeadLetters }]);
    const app = createSubgraphServer(subgraph, { execute, secret, readiness, notices, log: log.child({ part: name }) });
    return { name, app };
  });
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
