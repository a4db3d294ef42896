import { mailboxRoutes } from '@prism/platform/mail';
import type { HttpRoute } from '@prism/platform/subgraph';
import { subgraphNames } from '@prism/schema';
import type { HostConfig } from './config.ts';
import { forwardRoutes } from './forward-routes.ts';
import { gatewayAddress } from './gateway-address.ts';
import { listen } from './listen.ts';
import { executorsOf, type LocalPart, noticesOf, pingAll } from './local-part.ts';
import { reachParts } from './reach-parts.ts';
import { type GatewayParts, startGateway } from './start-gateway.ts';
import { startPageRoute } from './start-page/start-page.ts';

export interface RunGatewayOptions extends Omit<GatewayParts, 'transports' | 'routes' | 'readiness' | 'notices'> {
  local: readonly LocalPart[];
  mailboxDir: string;
}

/** Starts the gateway over the parts of this process and of others, and listens. */
export async function runGateway(options: RunGatewayOptions) {
  const { config, secrets, local, mailboxDir, log } = options;
  const reachable = reachParts(subgraphNames, executorsOf(local), { config, secret: secrets.subgraph, log });
  const elsewhere = subgraphNames.filter((name) => !local.some((part) => part.name === name));
  const gateway = await startGateway({
    ...options,
    transports: reachable.executors,
    routes: [
      ...local.flatMap(({ subgraph }) => subgraph.routes),
      ...forwardRoutes(elsewhere, config),
      ...developmentRoutes(config, mailboxDir),
    ],
    readiness: () => pingAll(local),
    notices: () => noticesOf(local),
  });
  const port = await listen(gateway.app, gatewayAddress(config));
  return {
    port,
    async stop() {
      await gateway.stop();
      await reachable.close();
    },
  };
}

function developmentRoutes(config: HostConfig, mailboxDir: string): HttpRoute[] {
  return config.isProduction ? [] : [startPageRoute(config), ...mailboxRoutes(mailboxDir)];
}
