import { authorize } from '../authorization/authorize.ts';
import type { AuthorizationPolicy, DecidePolicies } from '../authorization/index.ts';
import { limitStructure } from '../limits/limit-structure.ts';
import { type StructureLimits, structureLimits, trustedLimits } from '../limits/structure-limits.ts';
import { giveChangesTime } from '../operation/give-changes-time.ts';
import { shareInFlight } from '../operation/share-in-flight.ts';
import type { Pipeline } from '../pipeline.ts';
import { answerFailuresWithNull } from '../subgraph-client/answer-failures-with-null.ts';
import { checkAnswer } from '../subgraph-client/check-answer.ts';
import type { SendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { expectStream } from '../subscriptions/expect-stream.ts';
import { keepToToken } from '../subscriptions/keep-to-session.ts';
import { limitStreams } from '../subscriptions/limit-streams.ts';
import type { OpenStreams } from '../subscriptions/open-streams.ts';
import type { StandaloneConfig } from './config.ts';
import { passErrors } from './pass-errors.ts';

/** What a stranger's graph means by a page, only who runs it knows. */
const noCost = { objects: Number.POSITIVE_INFINITY, pageSize: Number.POSITIVE_INFINITY };

/**
 * The page: every stage of a request to the gateway alone, in the order in which they run. There are no stages of the edge:
 * it knows no clients, no sessions and no market. Who asks is found out before (`identify-by-token.ts`).
 *
 * @param ask Carries a fetch to its subgraph, within its deadline.
 * @param streams Of the process, whatever supergraph they are of.
 */
export function createStandalonePipeline(
  { authorization: { mode }, limits, sharesQueries, timeouts }: StandaloneConfig,
  policy: AuthorizationPolicy,
  ask: SendToSubgraph,
  streams: OpenStreams,
  decidePolicies?: DecidePolicies,
): Omit<Pipeline, 'edge' | 'navigation'> {
  const withCost = (given: StructureLimits): StructureLimits => (limits.cost ? given : { ...given, ...noCost });
  const planned = {
    limited: limitStructure({ adHoc: withCost(structureLimits), trusted: withCost(trustedLimits) }),
    authorized: authorize(policy, { mode }),
  };
  return {
    operation: [
      expectStream,
      planned.limited,
      giveChangesTime(timeouts.requestMs),
      authorize(policy, { mode, decidePolicies }),
      keepToToken(),
      limitStreams(streams),
      ...(sharesQueries ? [shareInFlight()] : []),
    ],
    planned: [planned.limited, planned.authorized],
    subgraphRequest: [
      answerFailuresWithNull, //
      checkAnswer,
      passErrors,
      ask,
    ],
    subgraphEvent: [passErrors],
  };
}
