import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createAnswerPort } from '../http/answer-port.ts';
import { refuseMethods } from '../http/refuse-methods.ts';
import { upgradeOf } from '../http/upgrades.ts';
import { silentAnswer } from '../request-context.ts';
import { inPlace, sheddingHooks } from '../shedding/shed-requests.ts';
import type { Sockets } from '../websocket/create-sockets.ts';
import { createStandaloneDoor, type StandaloneDoorParts } from './socket-door.ts';
import { standaloneVariant } from './standalone-variant.ts';

/** Each request is answered from beginning to end by the supergraph that it met. */
export function serveGenerations(app: FastifyInstance, parts: StandaloneDoorParts & { sockets: Sockets }): void {
  const { generations, admission, startContext, identify, sockets } = parts;
  const door = createStandaloneDoor(parts);
  refuseMethods(app, '/graphql');
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    ...sheddingHooks(admission),
    handler(request, reply) {
      reply.header('cache-control', 'no-store');
      const place = admission.enter(() => generations.present.isCritical(request));
      return inPlace(reply, place, () => respond(request, reply));
    },
  });

  function respond(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const upgrade = upgradeOf(request.raw);
    if (upgrade) return door.enter(request, silentAnswer).then(() => sockets.open(upgrade, request, reply, door));
    const context = startContext(request, createAnswerPort(reply, standaloneVariant.credential, false));
    const use = () => generations.use(async ({ answer }) => answer(request, reply, context));
    return identify ? identify(request, context).then(use) : use();
  }
}
