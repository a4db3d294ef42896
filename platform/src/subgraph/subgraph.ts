import type { GraphQLSchema } from 'graphql';
import type { Database } from '../database/index.ts';
import type { EventTransport } from '../events/index.ts';
import type { Caller } from '../identity/index.ts';
import type { Logger } from '../log/index.ts';

/** What every resolver of a subgraph can see of the request. */
export interface SubgraphContext {
  caller: Caller;
  /** Extensions that the answer will carry to the gateway. */
  response: { extensions: Record<string, unknown> };
  /** Of a subscription: nobody listens any more. A source that waits for something ends with it. */
  ended?: AbortSignal;
}

/** One subgraph, running in this process; how it is reached is not its concern. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** The context of one request, with loaders of its own. */
  context(base: SubgraphContext): SubgraphContext;
  /** Plain HTTP addresses beside the graph, e.g. pictures. Public. */
  readonly routes: readonly HttpRoute[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What a subgraph with a database is given to live on. */
export interface SubgraphDeps {
  database: Database;
  transport: EventTransport;
  log: Logger;
  now: () => Date;
  newId: (prefix: string) => string;
  /** Present: an empty database is filled with demo data of this size. */
  demoData?: { size: 'S' | 'M' | 'L' };
}

export interface HttpRoute {
  method: 'GET' | 'POST';
  /** Fastify's pattern, e.g. `/img/:id/:width`. */
  path: string;
  handle(request: HttpRouteRequest): HttpAnswer | Promise<HttpAnswer>;
}

export interface HttpRouteRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  /** Path and query, as they were sent. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** As it was sent, of whatever type: signatures are of these bytes. Empty for GET. */
  body: Uint8Array;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}
