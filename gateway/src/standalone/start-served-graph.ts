import type { AuditLog, Logger } from '@prism/platform/log';
import { type DecidePolicies, liftPolicy } from '../authorization/index.ts';
import { readCosts } from '../cost/read-costs.ts';
import type { TrustedDocuments } from '../documents/index.ts';
import type { Graph } from '../execution/graph.ts';
import { loadGraph } from '../execution/load-graph.ts';
import { createAnswerGraphql, type GraphqlDoor } from '../http/answer-graphql.ts';
import { composeStages } from '../operation/operation-stage.ts';
import type { RateLimiter } from '../rate-limit/index.ts';
import { createSendToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import { createSubscribeToSubgraph } from '../subgraph-client/subscribe-to-subgraph.ts';
import type { ConnectionPools } from '../subgraph-client/transports/connection-pools.ts';
import { createHttpStreams } from '../subgraph-client/transports/http-streams.ts';
import { createHttpTransports, type HttpTransportsOptions } from '../subgraph-client/transports/http-transports.ts';
import { createTransports } from '../subgraph-client/transports.ts';
import type { OpenStreams } from '../subscriptions/open-streams.ts';
import { readSubgraphAddresses } from '../supergraph/subgraph-addresses.ts';
import { identitiesOf } from '../warm-up/identities-of.ts';
import type { StandaloneConfig } from './config.ts';
import { createFormatError } from './format-error.ts';
import { createStandalonePipeline } from './pipeline.ts';
import { anonymous, standaloneVariant } from './standalone-variant.ts';

/** One supergraph, loaded and answering: a generation. */
export interface ServedGraph extends GraphqlDoor, Pick<Graph, 'choicesOf'> {
  supergraphSdl: string;
  stop(): Promise<void>;
}

export interface ServedGraphOptions {
  config: StandaloneConfig;
  documents: TrustedDocuments;
  pools: ConnectionPools;
  /** Of the process, like the pools: a subgraph that fails does so under the next supergraph too. */
  guardOf?: HttpTransportsOptions['guardOf'];
  streams: OpenStreams;
  limiter?: RateLimiter | undefined;
  decidePolicies?: DecidePolicies | undefined;
  audit?: AuditLog | undefined;
  log: Logger;
}

/** Loads a supergraph with all that is bound to it. When it does not load, nothing stays behind. */
export async function startServedGraph(supergraphSdl: string, options: ServedGraphOptions): Promise<ServedGraph> {
  const { config, documents, pools, guardOf, streams, limiter, decidePolicies, log } = options;
  const { limits, timeouts, subscriptions } = config;
  const { sdl, policy } = liftPolicy(supergraphSdl);
  const costs = readCosts(sdl);
  const addresses = readSubgraphAddresses(sdl);
  const transports = createHttpTransports({
    addresses,
    pools,
    guardOf,
    timeoutMs: timeouts.subgraphMs,
    sharesFetches: config.sharesFetches,
  });
  const events = createHttpStreams({ addresses, ...subscriptions });
  try {
    const pipeline = createStandalonePipeline({
      config,
      policy,
      costs,
      ask: transports.send,
      streams,
      limiter,
      decidePolicies,
    });
    const send = createSendToSubgraph(pipeline.subgraphRequest, createTransports({}));
    const subscribe = createSubscribeToSubgraph(pipeline.subgraphEvent, events.subscribe, timeouts.subgraphMs);
    const graph = await loadGraph({
      supergraphSdl: sdl,
      send,
      subscribe,
      costs,
      maxAnswerBytes: limits.maxAnswerBytes,
      log,
    });
    const graphql = await createAnswerGraphql({
      variant: {
        ...standaloneVariant,
        sensitiveFields: config.limits.sensitiveFields,
        supergraphSdl,
        documents,
        documentPolicy: { ...config.documents, adHocScopes: [] },
        criticalOperations: config.shedding.criticalOperations,
      },
      graph,
      run: composeStages(pipeline.operation, (operation) => graph.execute(operation, operation.context)),
      planned: pipeline.planned,
      identities: config.issuers.length > 0 ? identitiesOf(policy) : [anonymous],
      settings: { production: false, log, audit: options.audit },
      introspection: config.introspection,
      formatError: createFormatError(),
      streams: { ...subscriptions, eventBudgetMs: timeouts.requestMs },
    });
    return {
      ...graphql,
      supergraphSdl,
      choicesOf: graph.choicesOf,
      async stop() {
        await graphql.stop();
        await Promise.all([transports.close(), events.close()]);
      },
    };
  } catch (error) {
    await Promise.all([transports.close(), events.close()]);
    throw error;
  }
}
