import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findPrismError, PrismError } from '../errors/index.ts';
import type { GraphExecutor } from './graph-executor.ts';
import { createSeenNonces } from './seen-nonces.ts';
import { verifyRequest } from './signature.ts';

export interface GraphServerOptions {
  execute: GraphExecutor;
  /** Shared by all parts; requests not signed with it are refused. */
  secret: string;
  path?: string;
  /** Whether the query changes something, so that its nonce is remembered. Every query counts when absent. */
  isMutation?: (query: string) => boolean;
}

const bodyLimitBytes = 1_000_000;
const graphRequest = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** An HTTP server for one graph that answers only requests signed by another part. Not listening yet. */
export function createGraphServer({
  execute,
  secret,
  path = '/graphql',
  isMutation,
}: GraphServerOptions): FastifyInstance {
  const app = fastify({ bodyLimit: bodyLimitBytes, requestTimeout: 10_000, keepAliveTimeout: 72_000 });
  const wasSeen = createSeenNonces();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => {
    const known = findPrismError(error) ?? new PrismError('BAD_REQUEST', 'The request is no GraphQL over HTTP.');
    reply
      .code(known.status === 200 ? 502 : known.status)
      .send({ errors: [{ message: known.message, extensions: known.extensions }] });
  });
  app.get('/health/live', () => ({ status: 'ok' }));
  app.post(path, async (request: FastifyRequest) => {
    const body = typeof request.body === 'string' ? request.body : '';
    const { caller, nonce } = verifyRequest({ method: 'POST', path, body }, request.headers, secret);
    const { query, variables, operationName } = graphRequest.parse(JSON.parse(body));
    if ((isMutation?.(query) ?? true) && wasSeen(nonce))
      throw new PrismError('UNAUTHENTICATED', 'This request came before.');
    return execute({ query, variables: variables ?? undefined, operationName: operationName ?? undefined }, caller);
  });
  return app;
}
