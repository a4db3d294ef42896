import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { newId } from '@prism/platform/ids';
import fastify, { type FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.ts';
import { answerErrors, answerFrameworkError, answerUnreadable } from './answer-errors.ts';
import { closeConnections } from './close-connections.ts';
import { compressAnswers } from './compress-answers.ts';
import { readJson } from './read-json.ts';
import { refuseExpectations } from './refuse-expectations.ts';
import { bodyLimitBytes, refuseOversized } from './refuse-oversized.ts';

const requestIdShape = /^[\w-]{8,64}$/;

/** What the server needs to know, whatever it serves. */
export type HttpSettings = Pick<GatewaySettings, 'production' | 'trustProxy' | 'log'>;

/** The HTTP server of the gateway, without routes: limits, security headers, request ids, errors as JSON. */
export async function createHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
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
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerUnreadable,
  });
  readJson(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(settings));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    refuseOversized(request);
  });
  refuseExpectations(app);
  closeConnections(app);
  await compressAnswers(app);
  answerErrors(app, settings.log);
  return app;
}

/** A caller's request id is kept when it is harmless, so that traces join. */
function acceptRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && requestIdShape.test(given) ? given : newId('req');
}

function securityHeaders({ production }: HttpSettings) {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: production ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginResourcePolicy: { policy: 'same-site' as const },
  };
}
