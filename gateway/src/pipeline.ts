import { authenticate } from './auth/authenticate.ts';
import { blockCrossSite } from './auth/block-cross-site.ts';
import { rememberGuest } from './auth/remember-guest.ts';
import { authorize } from './authorization/authorize.ts';
import type { AuthorizationPolicy } from './authorization/index.ts';
import { collectCachePolicy } from './cache-headers/collect-cache-policy.ts';
import { settleCachePolicy } from './cache-headers/settle-cache-policy.ts';
import { recognizeClient } from './clients/recognize-client.ts';
import { limitCost } from './cost/limit-cost.ts';
import type { StatedCosts } from './cost/stated-costs.ts';
import type { Features } from './create-features.ts';
import type { EdgeStage } from './http/exchange.ts';
import { limitStructure } from './limits/limit-structure.ts';
import { giveChangesTime } from './operation/give-changes-time.ts';
import type { OperationStage } from './operation/operation-stage.ts';
import { shareInFlight } from './operation/share-in-flight.ts';
import { limitOperation } from './rate-limit/limit-operation.ts';
import type { Shedding } from './shedding/create-shedding.ts';
import { adoptIdentityChange } from './subgraph-client/adopt-identity-change.ts';
import { answerFailuresWithNull } from './subgraph-client/answer-failures-with-null.ts';
import { checkAnswer } from './subgraph-client/check-answer.ts';
import { keepToDeadline } from './subgraph-client/keep-to-deadline.ts';
import type { SubgraphStage } from './subgraph-client/send-to-subgraph.ts';
import { trimErrors } from './subgraph-client/trim-errors.ts';
import { expectStream } from './subscriptions/expect-stream.ts';
import { keepToSession } from './subscriptions/keep-to-session.ts';
import { limitStreams } from './subscriptions/limit-streams.ts';

/** Longest wait for one subgraph's answer, in ms. */
export const subgraphTimeoutMs = 2_000;

/** Longest time a mutation may take, in ms. */
const changeBudgetMs = 10_000;

/** What happens to a request, in order. */
export interface Pipeline {
  /** Before all stages: whether there is a place for one more. Where nothing is let in at all, before its body is read. */
  admission: Shedding;
  /** Before GraphQL: HTTP alone. */
  edge: readonly EdgeStage[];
  /** The same where a browser goes by itself: it sends no header of ours, and nothing is done in its name. */
  navigation: readonly EdgeStage[];
  /** Around the execution of a parsed and validated operation. */
  operation: readonly OperationStage[];
  /** Those of them that decide what is planned: they run when it is planned ahead, too. */
  planned: readonly OperationStage[];
  /** Around every fetch from a subgraph. */
  subgraphRequest: readonly SubgraphStage[];
  /** Around every event that a subgraph tells. */
  subgraphEvent: readonly SubgraphStage[];
}

/** The page: every stage of a request to a variant, in the order in which they run. */
export function createPipeline(features: Features, policy: AuthorizationPolicy, costs: StatedCosts): Pipeline {
  const { settings, limiter, sessions, sessionWatch, tokenDoors, cookies, wall, streams, applyIdentityChange } =
    features;
  const { authorization = { mode: 'filter' } } = settings;
  const recognized = recognizeClient(settings, cookies);
  const authenticated = authenticate({ sessions, tokenDoors, cookies, settings });
  // Nobody real asks when something is planned ahead, so no policy is decided then.
  const planned = {
    limited: limitStructure(),
    estimated: limitCost(costs),
    authorized: authorize(policy, { mode: authorization.mode }),
  };
  return {
    admission: features.shedding,
    edge: [
      recognized, //
      blockCrossSite(new URL(settings.publicUrl).origin, cookies),
      authenticated,
    ],
    navigation: [recognized, authenticated],
    operation: [
      expectStream,
      settleCachePolicy,
      planned.limited,
      planned.estimated,
      giveChangesTime(changeBudgetMs),
      rememberGuest(cookies, settings.sessionSecret),
      authorize(policy, authorization),
      limitOperation(limiter),
      keepToSession(sessions, sessionWatch),
      limitStreams(streams),
      ...(settings.sharesQueries ? [shareInFlight()] : []),
    ],
    planned: [planned.limited, planned.estimated, planned.authorized],
    subgraphRequest: [
      answerFailuresWithNull, //
      adoptIdentityChange(settings.subgraphSecret, applyIdentityChange),
      collectCachePolicy,
      checkAnswer,
      trimErrors,
      keepToDeadline(subgraphTimeoutMs),
      wall.retryQuery,
      wall.limitInFlight,
    ],
    subgraphEvent: [trimErrors],
  };
}
