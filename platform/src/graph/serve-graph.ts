import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PrismError } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import { answerErrors } from './answer-errors.ts';
import type { GraphExecutor, GraphRequest } from './graph-executor.ts';
import { createSeenNonces } from './seen-nonces.ts';
import { createServeEvents, wantsEvents } from './serve-events.ts';
import { type Notices, type Readiness, serveHealth } from './serve-health.ts';
import { verifyRequest } from './signature.ts';

export interface GraphServerOptions {
  execute: GraphExecutor;
  /** Shared by all parts; requests not signed with it are refused. */
  secret: string;
  path?: string;
  /** Whether the query changes something, so that its nonce is remembered. Every query counts when absent. */
  isMutation?: (query: string) => boolean;
  /** What it stands on; `/health/ready` is 503 while one is false. Nothing when absent. */
  readiness?: Readiness;
  notices?: Notices | undefined;
  log?: Logger;
}

const limits = {
  bodyLimit: 1_000_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 72_000,
  // Node looks for slow requests only every 30 s by default.
  http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
};
const graphRequest = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** An HTTP server for one graph that answers only requests signed by another part, with a stream where one is asked for. Not listening yet. */
export function createGraphServer({
  execute,
  secret,
  path = '/graphql',
  isMutation,
  readiness = async () => ({}),
  notices,
  log,
}: GraphServerOptions): FastifyInstance {
  const app = fastify(limits);
  const wasSeen = createSeenNonces();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  answerErrors(app, log);
  serveHealth(app, readiness, notices);
  const serveEvents = createServeEvents(app, execute.subscribe, log);
  app.post(path, async (request: FastifyRequest, reply) => {
    const body = typeof request.body === 'string' ? request.body : '';
    const { caller, nonce } = verifyRequest({ method: 'POST', path, body }, request.headers, secret);
    const asked = readRequest(body);
    if ((isMutation?.(asked.query) ?? true) && wasSeen(nonce))
      throw new PrismError('UNAUTHENTICATED', 'This request came before.');
    return wantsEvents(request.headers.accept) ? serveEvents(reply, asked, caller) : execute(asked, caller);
  });
  return app;
}

function readRequest(body: string): GraphRequest {
  try {
    const { query, variables, operationName } = graphRequest.parse(JSON.parse(body));
    return { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
  } catch (cause) {
    throw new PrismError('BAD_REQUEST', 'The request is no GraphQL over HTTP.', { cause });
  }
}
