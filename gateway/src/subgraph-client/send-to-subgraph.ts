import type { GraphExecutor, GraphRequest, GraphResponse } from '@prism/platform/graph';
import type { RequestContext } from '../request-context.ts';

/** One fetch of a plan. */
export interface SubgraphRequest {
  subgraph: string;
  request: GraphRequest;
  /** How many entities it asks for; absent: it asks for root fields. */
  entities?: number | undefined;
  context: RequestContext;
}

export type SendToSubgraph = (request: SubgraphRequest) => Promise<GraphResponse>;

/**
 * Subscribes to what the fetch asks for: an answer for each event, until the stream of the request's context ends. Rejects with a
 * PrismError when nobody answers; a refusal is an answer without data.
 */
export type SubscribeToSubgraph = (request: SubgraphRequest) => Promise<AsyncIterable<GraphResponse>>;

/** Something that happens around every fetch. */
export type SubgraphStage = (request: SubgraphRequest, next: SendToSubgraph) => Promise<GraphResponse>;

/** The stages in order, around the transport of the fetch's subgraph. */
export function createSendToSubgraph(stages: readonly SubgraphStage[], transports: Transports): SendToSubgraph {
  const last: SendToSubgraph = ({ subgraph, request, context }) => transports.of(subgraph)(request, context.caller);
  return stages.reduceRight<SendToSubgraph>((next, stage) => (request) => stage(request, next), last);
}

/** How each subgraph is reached, by name. */
export interface Transports {
  of(subgraph: string): GraphExecutor;
}
