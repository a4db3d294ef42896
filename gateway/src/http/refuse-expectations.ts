import { PrismError } from '@prism/platform/errors';
import type { FastifyInstance } from 'fastify';

/** Answers an `Expect` that is not `100-continue` with 417 in our shape; Node would answer it bare, past every header of ours. */
export function refuseExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  app.addHook('onRequest', ({ headers: { expect } }, _reply, done) => {
    if (expect !== undefined && !/^100-continue$/i.test(expect))
      throw new PrismError('BAD_REQUEST', 'The header expect may only be 100-continue.', { status: 417 });
    done();
  });
}
