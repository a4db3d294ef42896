import { createCircuitBreaker, logChanges } from '@prism/platform/breaker';
import { fairTimeOf, judgeFailure } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import { LRUCache } from 'lru-cache';
import { composeGuards, type Guard } from './guard.ts';
import { createLimitInFlight, type InFlightLimits } from './limit-in-flight.ts';
import { logFull } from './log-full.ts';
import { createRetryQuery } from './retry-query.ts';

/** Addresses that are remembered; supergraphs come and go. */
const maxAddresses = 1_000;

export interface AddressGuardsOptions {
  timeouts: { subgraphMs: number };
  subgraphs: InFlightLimits & { retries: boolean };
}

/** What stands before each address, in order: a second try, a turn, and nothing while it fails. */
export function createAddressGuards(options: AddressGuardsOptions, log: Logger) {
  const guards = new LRUCache<string, Guard>({ max: maxAddresses });
  return (subgraph: string, { href, origin }: URL): Guard => {
    const guard = guards.get(href) ?? createGuard(subgraph, origin, options, log);
    guards.set(href, guard);
    return guard;
  };
}

function createGuard(subgraph: string, origin: string, options: AddressGuardsOptions, log: Logger): Guard {
  const { timeouts, subgraphs } = options;
  const fairMs = fairTimeOf(timeouts.subgraphMs);
  const tell = logChanges(log, subgraph);
  const unlessItFails = createCircuitBreaker({
    judge: (failure, tookMs) => judgeFailure(failure, tookMs, fairMs),
    onChange: (change) => tell(origin, change),
  });
  return composeGuards(
    ...(subgraphs.retries ? [createRetryQuery()] : []),
    createLimitInFlight({ ...subgraphs, onFull: logFull(log, subgraph) }),
    (_, send) => unlessItFails(send),
  );
}
