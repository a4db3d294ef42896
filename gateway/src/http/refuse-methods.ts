import { PrismError } from '@prism/platform/errors';
import type { FastifyInstance } from 'fastify';

const served = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Answers every method that an address of GraphQL does not know with 405, whatever the body. */
export function refuseMethods(scope: FastifyInstance, url: string): void {
  scope.route({
    method: scope.supportedMethods.filter((method) => !served.includes(method)),
    url,
    async preParsing(_request, reply) {
      reply.header('allow', 'GET, POST');
      throw new PrismError('BAD_REQUEST', 'This address expected GET or POST.', { status: 405 });
    },
    handler: () => undefined,
  });
}
