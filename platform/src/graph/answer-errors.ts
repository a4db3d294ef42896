import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { findPrismError, PrismError } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';

/** Whatever goes wrong is told as GraphQL tells it: JSON with a code of the catalogue, and no internals. */
export function answerErrors(app: FastifyInstance, log: Logger | undefined): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR') log?.error({ err: error }, 'a request failed');
    return send(refusal, reply);
  });
  app.setNotFoundHandler((_request, reply) =>
    send(new PrismError('BAD_REQUEST', 'There is nothing at this address.', { status: 404 }), reply),
  );
}

/** Errors below 500 are Fastify's about the request: too large, of another type, unreadable. */
function toRefusal(error: FastifyError): PrismError {
  const { statusCode: status = 500 } = error;
  const isOfRequest = status >= 400 && status < 500;
  return (
    findPrismError(error) ??
    (isOfRequest
      ? new PrismError('BAD_REQUEST', 'The request is no GraphQL over HTTP.', { status })
      : new PrismError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'))
  );
}

function send({ status, message, extensions }: PrismError, reply: FastifyReply): FastifyReply {
  return reply.code(status === 200 ? 502 : status).send({ errors: [{ message, extensions }] });
}
