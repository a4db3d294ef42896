import { openDatabase } from '@prism/platform/database';
import { createDeadLetters } from '@prism/platform/events';
import { newId } from '@prism/platform/ids';
import type { Logger } from '@prism/platform/log';
import type { Subgraph, SubgraphDeps } from '@prism/platform/subgraph';
import type { DataSize } from './arguments.ts';
import type { HostConfig } from './config.ts';
import type { Infrastructure } from './connect-infrastructure.ts';
import { databaseName } from './database-name.ts';
import type { PartName } from './part-names.ts';
import {
  hasNoDatabase,
  type PartWithDatabase,
  partsWithDatabase,
  partsWithoutDatabase,
  type SharedDeps,
} from './parts.ts';

export interface PartOptions {
  config: HostConfig;
  infrastructure: Infrastructure;
  shared: SharedDeps;
  dataSize: DataSize;
  log: Logger;
}

/** A subgraph with what it stands on, and a way to ask whether that is there. */
export interface RunningPart {
  subgraph: Subgraph;
  ping(): Promise<void>;
  /** Events that it could not handle and that wait for somebody. */
  countDeadLetters(): Promise<number>;
  stop(): Promise<void>;
}

/** Makes a part, over a database of its own where it has one. Not started yet. */
export async function createPart(name: Exclude<PartName, 'gateway'>, options: PartOptions): Promise<RunningPart> {
  if (!hasNoDatabase(name)) return createOverDatabase(name, options);
  const subgraph = await partsWithoutDatabase[name](options.shared);
  return { subgraph, ping: async () => {}, countDeadLetters: async () => 0, stop: () => subgraph.stop() };
}

async function createOverDatabase(name: PartWithDatabase, options: PartOptions): Promise<RunningPart> {
  const { config, infrastructure, shared, dataSize } = options;
  const log = options.log.child({ part: name });
  const url = infrastructure.databaseUrl as string;
  const database = await openDatabase({ url, name: databaseName(config, name), log });
  const deps: SubgraphDeps = {
    database,
    transport: infrastructure.transport,
    log,
    now: () => new Date(),
    newId,
    ...(config.isProduction ? {} : { demoData: { size: dataSize } }),
  };
  const subgraph = await partsWithDatabase[name](deps, shared);
  return {
    subgraph,
    ping: () => database.ping(),
    countDeadLetters: createDeadLetters(database).countWaiting,
    async stop() {
      await subgraph.stop();
      await database.close();
    },
  };
}
