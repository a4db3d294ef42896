import { openDatabase } from '@prism/platform/database';
import { newId } from '@prism/platform/ids';
import type { Logger } from '@prism/platform/log';
import type { Subgraph, SubgraphDeps } from '@prism/platform/subgraph';
import type { DataSize } from './arguments.ts';
import type { HostConfig } from './config.ts';
import type { Infrastructure } from './connect-infrastructure.ts';
import { type DomainPart, domainParts, type SharedDeps } from './parts.ts';

export interface DomainPartOptions {
  config: HostConfig;
  infrastructure: Infrastructure;
  shared: SharedDeps;
  dataSize: DataSize;
  log: Logger;
}

/** A domain subgraph with its database, and a way to ask whether that is there. */
export interface RunningPart {
  subgraph: Subgraph;
  ping(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the part's own database and makes the part over it. Not started yet. */
export async function createDomainPart(name: DomainPart, options: DomainPartOptions): Promise<RunningPart> {
  const { config, infrastructure, shared, dataSize } = options;
  const log = options.log.child({ part: name });
  const databaseName = `${config.variables.DATABASE_PREFIX}_${name}`;
  const database = await openDatabase({ url: infrastructure.databaseUrl as string, name: databaseName, log });
  const deps: SubgraphDeps = {
    database,
    transport: infrastructure.transport,
    log,
    now: () => new Date(),
    newId,
    ...(config.isProduction ? {} : { demoData: { size: dataSize } }),
  };
  const subgraph = await domainParts[name](deps, shared);
  return {
    subgraph,
    ping: () => database.ping(),
    async stop() {
      await subgraph.stop();
      await database.close();
    },
  };
}
