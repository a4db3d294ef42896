import cors from '@fastify/cors';
import type { Caller } from '@prism/platform/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { guestHeader } from '../auth/authenticate.ts';
import { tellCaches } from '../cache-headers/tell-caches.ts';
import { clientHeaders } from '../clients/identify-client.ts';
import type { AnswerPort, RequestContext } from '../request-context.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import { createAdmit } from '../shedding/admit-messages.ts';
import type { Shedding } from '../shedding/create-shedding.ts';
import { inPlace, sheddingHooks } from '../shedding/shed-requests.ts';
import type { Sockets } from '../websocket/create-sockets.ts';
import type { SocketDoor } from '../websocket/socket-door.ts';
import type { GraphqlDoor } from './answer-graphql.ts';
import { createAnswerPort } from './answer-port.ts';
import type { EdgeRequest, EdgeStage } from './exchange.ts';
import { refuseMethods } from './refuse-methods.ts';
import { upgradeOf } from './upgrades.ts';

/** Longest time a whole answer may take, from the request or an event to it, in ms. */
export const budgetMs = 5_000;

export interface ServedVariant extends Pick<GraphqlDoor, 'answer' | 'answerMessage' | 'isCritical'> {
  variant: VariantSettings;
  /** Before all stages: whether there is a place for one more operation. */
  admission: Shedding;
  edge: readonly EdgeStage[];
  settings: GatewaySettings;
  sockets: Sockets;
}

/** Serves one variant at `/<name>/graphql`, over HTTP and by WebSocket: a place, the edge stages in order, then GraphQL. */
export async function serveVariant(app: FastifyInstance, served: ServedVariant): Promise<void> {
  const { variant, answer, sockets, admission, isCritical } = served;
  const door = toSocketDoor(served);
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const serve = async (scope: FastifyInstance) => {
    await scope.register(cors, corsOptions(variant));
    refuseMethods(scope, '/graphql');
    tellCaches(scope, variant.credential, (request) => contexts.get(request));
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      ...sheddingHooks(admission),
      handler(request, reply) {
        reply.header('cache-control', 'no-store');
        return inPlace(
          reply,
          admission.enter(() => isCritical(request)),
          async () => {
            const context = startContext(request, reply, served);
            contexts.set(request, context);
            await passEdge(request, context, served);
            const upgrade = upgradeOf(request.raw);
            if (upgrade) return sockets.open(upgrade, request, reply, door);
            return answer(request, reply, context);
          },
        );
      },
    });
  };
  await app.register(serve, { prefix: `/${variant.name}` });
}

/** What a browser cannot send with a WebSocket. */
const initHeaders = ['authorization', 'accept-language', 'x-market', guestHeader, ...clientHeaders];

function toSocketDoor(served: ServedVariant): SocketDoor {
  return {
    initHeaders,
    answer: served.answerMessage,
    admit: createAdmit(served.admission, () => served.isCritical),
    async enter(request, answer) {
      const context = contextOf(request, answer, served.settings);
      await passEdge(request, context, served);
      return context;
    },
  };
}

/** Of a request to a door, before any stage. */
export function startContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { variant, settings }: Pick<ServedVariant, 'variant' | 'settings'>,
): RequestContext {
  return contextOf(request, createAnswerPort(reply, variant.credential, settings.production), settings);
}

const contextOf = (request: EdgeRequest, answer: AnswerPort, settings: GatewaySettings): RequestContext => ({
  caller: unknownCaller(request, settings),
  log: settings.log,
  answer,
});

/** In order; each of them may refuse. */
async function passEdge(request: EdgeRequest, context: RequestContext, { variant, edge }: ServedVariant) {
  for (const stage of edge) await stage({ request, variant, context });
}

/** What is known before any stage has run; each of them fills its part in. */
function unknownCaller(request: EdgeRequest, { markets, languages }: GatewaySettings): Caller {
  return {
    identity: { kind: 'guest', subject: '' },
    client: { variant: '', name: 'unknown', version: 'unknown' },
    market: markets[0] as Caller['market'],
    language: languages[0] as string,
    requestId: request.id,
    deadline: Date.now() + budgetMs,
    address: request.ip,
  };
}

/** Exact origins, and credentials for cookie clients alone; none at all for the rest. */
export function corsOptions({ credential, origins }: VariantSettings) {
  const usesCookies = credential.kind === 'cookie';
  return {
    origin: usesCookies && origins.length > 0 ? [...origins] : false,
    credentials: usesCookies,
    strictPreflight: false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id', guestHeader],
    maxAge: 600,
  };
}
