import type { FastifyInstance } from 'fastify';
import type { HttpRoute } from './subgraph.ts';

/** Adds plain routes to a Fastify server. */
export function registerRoutes(app: FastifyInstance, routes: readonly HttpRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      async handler(request, reply) {
        const answer = await route.handle({
          params: request.params as Record<string, string>,
          query: request.query as Record<string, string>,
        });
        return reply.code(answer.status).headers(answer.headers).send(answer.body);
      },
    });
  }
}
