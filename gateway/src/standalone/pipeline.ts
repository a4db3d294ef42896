import { authorize } from '../authorization/authorize.ts';
import type { AuthorizationPolicy, DecidePolicies } from '../authorization/index.ts';
import { costLimits, limitCost } from '../cost/limit-cost.ts';
import type { StatedCosts } from '../cost/stated-costs.ts';
import { limitStructure } from '../limits/limit-structure.ts';
import { type StructureLimits, structureLimits, trustedLimits } from '../limits/structure-limits.ts';
import { giveChangesTime } from '../operation/give-changes-time.ts';
import { shareInFlight } from '../operation/share-in-flight.ts';
import type { Pipeline } from '../pipeline.ts';
import type { RateLimiter } from '../rate-limit/index.ts';
import { limitOperation } from '../rate-limit/limit-operation.ts';
import { answerFailuresWithNull } from '../subgraph-client/answer-failures-with-null.ts';
import { checkAnswer } from '../subgraph-client/check-answer.ts';
import type { SendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { expectStream } from '../subscriptions/expect-stream.ts';
import { keepToToken } from '../subscriptions/keep-to-session.ts';
import { limitStreams } from '../subscriptions/limit-streams.ts';
import type { OpenStreams } from '../subscriptions/open-streams.ts';
import { countsPoints, type StandaloneConfig } from './config.ts';
import { passErrors } from './pass-errors.ts';

/** What a stranger's graph means by a page, only who runs it knows. */
const anyPage = { pageSize: Number.POSITIVE_INFINITY };

export interface StandalonePipelineParts {
  config: StandaloneConfig;
  policy: AuthorizationPolicy;
  costs: StatedCosts;
  /** Carries a fetch to its subgraph, within its deadline: shared with those alike, then through the guards of its address. */
  ask: SendToSubgraph;
  /** Of the process, like the limiter, whatever supergraph they are of. */
  streams: OpenStreams;
  limiter: RateLimiter | undefined;
  decidePolicies: DecidePolicies | undefined;
}

/**
 * The page: every stage of a request to the gateway alone, in the order in which they run. There are no stages of the edge:
 * it knows no clients, no sessions and no market. Who asks is found out before (`identify-by-token.ts`).
 *
 */
export function createStandalonePipeline(
  parts: StandalonePipelineParts,
): Omit<Pipeline, 'admission' | 'edge' | 'navigation'> {
  const { config, policy, costs, ask, streams, limiter, decidePolicies } = parts;
  const { limits, sharesQueries, timeouts } = config;
  const { mode } = config.authorization;
  const budgets = limits.cost === true ? costLimits : limits.cost;
  const isEstimated = limits.cost !== false || countsPoints(limits);
  const withPages = (given: StructureLimits): StructureLimits => (limits.cost ? given : { ...given, ...anyPage });
  const planned = {
    limited: [
      ...(limits.structure
        ? [limitStructure({ adHoc: withPages(structureLimits), trusted: withPages(trustedLimits) })]
        : []),
      ...(isEstimated ? [limitCost(costs, budgets)] : []),
    ],
    authorized: authorize(policy, { mode }),
  };
  return {
    operation: [
      expectStream,
      ...planned.limited,
      giveChangesTime(timeouts.requestMs),
      authorize(policy, { mode, decidePolicies }),
      ...(limiter && countsPoints(limits) ? [limitOperation(limiter)] : []),
      keepToToken(),
      limitStreams(streams),
      ...(sharesQueries ? [shareInFlight()] : []),
    ],
    planned: [...planned.limited, planned.authorized],
    subgraphRequest: [
      answerFailuresWithNull, //
      checkAnswer,
      passErrors,
      ask,
    ],
    subgraphEvent: [passErrors],
  };
}
