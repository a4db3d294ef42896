import type { Socket } from 'node:net';
import { findPrismError, PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import type { AuditLog, Logger } from '@prism/platform/log';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalBody } from '../errors.ts';
import { createAuditRefusals } from '../telemetry/audit-refusals.ts';
import { bodyLimitBytes } from './refuse-oversized.ts';

/** Whatever goes wrong before or beside GraphQL is answered as JSON with a code of the catalogue. */
export function answerErrors(
  app: FastifyInstance,
  { log, audit }: { log: Logger; audit?: AuditLog | undefined },
): void {
  const auditRefusals = audit && createAuditRefusals(audit);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, requestId: request.id }, 'a request failed');
    auditRefusals?.({
      ...{ actor: 'unknown', address: request.ip, requestId: request.id, errors: [refusal] },
      details: { at: request.routeOptions.url },
    });
    return sendRefusal(refusal, request, reply);
  });
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(new PrismError('BAD_REQUEST', 'There is nothing at this address.', { status: 404 }), request, reply),
  );
}

/** Addresses that the router cannot read: no hook sees them, so they get the headers of every answer here. */
export function createAnswerFrameworkError(headers: Readonly<Record<string, string>>) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void =>
    sendRefusal(toRefusal(error), request, reply.headers(headers).header('x-request-id', request.id));
}

/** Bytes that are no HTTP request, or headers that are too large: answered on the bare socket, which then closes. */
export function createAnswerUnreadable(headers: Readonly<Record<string, string>>) {
  const own = Object.entries({
    ...headers,
    ...{ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', connection: 'close' },
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = unreadable[error.code ?? ''] ?? '400 Bad Request';
    const body = JSON.stringify(
      refusalBody(new PrismError('BAD_REQUEST', 'The request expected to be readable as HTTP.'), newId('req')),
    );
    const head = `HTTP/1.1 ${status}\r\n${own.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    if (socket.writable) socket.write(head + body);
    socket.destroySoon();
  };
}

const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function sendRefusal(refusal: PrismError, request: FastifyRequest, reply: FastifyReply): void {
  if (refusal.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(refusal.retryAfterMs / 1_000));
  if (refusal.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  reply.code(statusOf(refusal)).header('cache-control', 'no-store').send(refusalBody(refusal, request.id));
}

/**
 * A code that answers 200 beside data stands alone here: what it speaks of lies behind the gateway. Clients of Apollo's protocol take an
 * unknown hash for an answer.
 */
const statusOf = ({ code, status }: PrismError): number =>
  status === 200 && code !== 'PERSISTED_QUERY_NOT_FOUND' ? 502 : status;

/** Fastify's own refusals (too large, not JSON, unknown media type) are the client's mistakes; the rest is ours. */
export function toRefusal(error: FastifyError): PrismError {
  const known = findPrismError(error);
  if (known) return known;
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500)
    return new PrismError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { cause: error });
  return new PrismError('BAD_REQUEST', messages[error.code] ?? 'The body expected JSON.', { cause: error, status });
}

const messages: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body expected at most ${bodyLimitBytes} bytes.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body expected content-type application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body expected JSON, got nothing.',
  FST_ERR_BAD_URL: 'The address expected valid percent-encoding.',
  FST_ERR_MAX_PARAM_LENGTH: 'A part of the address is too long.',
};
