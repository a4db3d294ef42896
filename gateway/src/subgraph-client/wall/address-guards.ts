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
export function createAddressGuards(options: AddressGuardsOptions, log: Logger, now?: () => number) {
  const guards = new LRUCache<string, Guard>({ max: maxAddresses });
  return (subgraph: string, { href, origin }: URL): Guard => {
    const guard = guards.get(href) ?? createGuard({ subgraph, origin, log, now, ...options });
    guards.set(href, guard);
    return guard;
  };
}

interface Guarded extends AddressGuardsOptions {
  subgraph: string;
  origin: string;
  log: Logger;
  now: (() => number) | undefined;
}

function createGuard({ subgraph, origin, timeouts, subgraphs, log, now }: Guarded): Guard {
  const fairMs = fairTimeOf(timeouts.subgraphMs);
  const tell = logChanges(log, subgraph);
  const unlessItFails = createCircuitBreaker({
    judge: (failure, tookMs) => judgeFailure(failure, tookMs, fairMs),
    onChange: (change) => tell(origin, change),
    now,
  });
  return composeGuards(
    ...(subgraphs.retries ? [createRetryQuery()] : []),
    createLimitInFlight({ ...subgraphs, onFull: logFull(log, subgraph) }),
    (_, send) => unlessItFails(send),
  );
}
