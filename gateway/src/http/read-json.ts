import { PrismError } from '@prism/platform/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Bodies are JSON in UTF-8, as they are: no other charset and no compression.
 * Keys that would reach prototypes are refused as Fastify's own parser refuses them.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    refuseEncoding(request);
    return parse(request, decode(body), done);
  });
}

const charsets = /;\s*charset\s*=\s*"?([^\s;"]*)/gi;

/** Throws PrismError BAD_REQUEST with status 415. */
function refuseEncoding({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (!/^identity$/i.test(encoding)) throw refusal('The body expected no content-encoding: it is read as it is.', 415);
  for (const [, charset = ''] of (headers['content-type'] ?? '').matchAll(charsets))
    if (!/^utf-?8$/i.test(charset)) throw refusal('The body expected charset utf-8.', 415);
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw refusal('The body expected valid UTF-8.', 400, cause);
  }
}

function refusal(message: string, status: number, cause?: unknown): PrismError {
  return new PrismError('BAD_REQUEST', message, { status, cause });
}
