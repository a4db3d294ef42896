import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpRoute, HttpRouteRequest } from './subgraph.ts';

/** Adds plain routes to a Fastify server. */
export function registerRoutes(app: FastifyInstance, routes: readonly HttpRoute[]): void {
  for (const route of routes.filter(({ method }) => method === 'GET')) add(app, route);
  const taking = routes.filter(({ method }) => method === 'POST');
  if (taking.length === 0) return;
  // In a scope of their own: what the server does with bodies elsewhere is no business of theirs.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const route of taking) add(scope, route);
  });
}

function add(app: FastifyInstance, { method, path, handle }: HttpRoute): void {
  app.route({
    method,
    url: path,
    async handler(request, reply) {
      const answer = await handle(toRouteRequest(request));
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    },
  });
}

function toRouteRequest({ params, query, url, headers, body }: FastifyRequest): HttpRouteRequest {
  return {
    params: params as Record<string, string>,
    query: query as Record<string, string>,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? '')])),
    body: body instanceof Uint8Array ? body : new Uint8Array(),
  };
}
