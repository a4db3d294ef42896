import type { GatewaySettings } from '../../settings.ts';
import type { SubgraphStage } from '../send-to-subgraph.ts';
import { type Guard, guardEach } from './guard.ts';
import { createLimitInFlight } from './limit-in-flight.ts';
import { logFull } from './log-full.ts';
import { createRetryQuery } from './retry-query.ts';

export interface WallStages {
  retryQuery: SubgraphStage;
  limitInFlight: SubgraphStage;
}

/**
 * Before each subgraph that another process answers. One in this process has neither network nor room of its own. Who stops asking
 * one that fails is its transport: it knows the replicas.
 */
export function createWallStages({
  transports,
  subgraphs,
  log,
}: Pick<GatewaySettings, 'transports' | 'subgraphs' | 'log'>): WallStages {
  const remote = Object.keys(transports).filter((name) => transports[name]?.isRemote);
  const beforeEach = (create: (name: string) => Guard) =>
    guardEach(new Map(remote.map((name) => [name, create(name)])));
  return {
    retryQuery: beforeEach(() => createRetryQuery()),
    limitInFlight: beforeEach((name) => createLimitInFlight({ ...subgraphs, onFull: logFull(log, name) })),
  };
}
