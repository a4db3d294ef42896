import type { FastifyInstance } from 'fastify';
import { createGraphServer, type GraphServerOptions } from '../graph/index.ts';
import { registerRoutes } from './register-routes.ts';
import type { Subgraph } from './subgraph.ts';

/** The same subgraph over HTTP: its graph for signed requests, its routes for everyone. Not listening yet. */
export function createSubgraphServer(
  subgraph: Subgraph,
  options: Pick<GraphServerOptions, 'execute' | 'secret' | 'readiness' | 'notices' | 'log'>,
): FastifyInstance {
  const app = createGraphServer(options);
  registerRoutes(app, subgraph.routes);
  return app;
}
