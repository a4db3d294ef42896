import type { FastifyInstance } from 'fastify';
import { createGraphServer, type GraphExecutor } from '../graph/index.ts';
import { registerRoutes } from './register-routes.ts';
import type { Subgraph } from './subgraph.ts';

/** The same subgraph over HTTP: its graph for signed requests, its routes for everyone. Not listening yet. */
export function createSubgraphServer(subgraph: Subgraph, execute: GraphExecutor, secret: string): FastifyInstance {
  const app = createGraphServer({ execute, secret });
  registerRoutes(app, subgraph.routes);
  return app;
}
