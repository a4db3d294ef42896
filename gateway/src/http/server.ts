import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import { newId } from '@prism/platform/ids';
import fastify, { type FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.ts';
import { answerErrors, createAnswerFrameworkError, createAnswerUnreadable } from './answer-errors.ts';
import { closeConnections } from './close-connections.ts';
import { compressAnswers } from './compress-answers.ts';
import { readJson } from './read-json.ts';
import { refuseExpectations } from './refuse-expectations.ts';
import { bodyLimitBytes, refuseOversized } from './refuse-oversized.ts';
import { securityHeaders } from './security-headers.ts';

const requestIdShape = /^[\w-]{8,64}$/;

/** What the server needs to know, whatever it serves. */
export type HttpSettings = Pick<GatewaySettings, 'production' | 'trustProxy' | 'log' | 'audit'>;

/** The HTTP server of the gateway, without routes: limits, security headers, request ids, errors as JSON. */
export async function createHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const headers = securityHeaders(settings);
  const answerUnreadable = createAnswerUnreadable(headers);
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: 10_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 500 },
    // The timeouts hold to a second: Node looks every 30 s by itself. Without a host we refuse in our own shape.
    http: {
      maxHeaderSize: 16_384,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: false,
    },
    // The nearest proxy is ours; what stands before its entry in `x-forwarded-for` anybody may have written.
    trustProxy: settings.trustProxy && ((_address, hop) => hop === 0),
    forceCloseConnections: 'idle',
    // While it closes, what still comes on open connections is answered: no request is lost.
    return503OnClosing: false,
    genReqId: ({ headers }) => acceptRequestId(headers['x-request-id']),
    frameworkErrors: createAnswerFrameworkError(headers),
    clientErrorHandler: answerUnreadable,
  });
  readJson(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    refuseOversized(request);
    done();
  });
  await app.register(cookie);
  refuseExpectations(app);
  // Node would close the connection without a word.
  app.server.on('connect', (_request, socket: Socket) => answerUnreadable(new Error('This is no proxy.'), socket));
  closeConnections(app);
  await compressAnswers(app);
  answerErrors(app, settings);
  return app;
}

/** A caller's request id is kept when it is harmless, so that traces join. */
function acceptRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && requestIdShape.test(given) ? given : newId('req');
}
