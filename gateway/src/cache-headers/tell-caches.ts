import type { CachePolicy } from '@prism/platform/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { varyBy } from '../http/vary-by.ts';
import type { RequestContext } from '../request-context.ts';
import type { Credential } from '../settings.ts';
import { entityTagOf, isNamed } from './entity-tag.ts';
import { varyOf } from './vary-of.ts';

/**
 * Tells caches of each answer in the scope whether they may keep it, for how long, and what it depends on. An answer that
 * sets a cookie or is none is not kept. One that was asked for by GET has a tag; who has it already gets 304.
 */
export function tellCaches(
  scope: FastifyInstance,
  credential: Credential,
  contextOf: (request: FastifyRequest) => RequestContext | undefined,
): void {
  scope.addHook('onSend', async (request, reply, payload) => {
    const policy = contextOf(request)?.answer.keep;
    if (!policy || reply.statusCode !== 200 || reply.hasHeader('set-cookie')) return payload;
    reply.header('cache-control', cacheControlOf(policy));
    varyBy(reply, varyOf(policy, credential));
    if (request.method !== 'GET' || typeof payload !== 'string') return payload;
    return isUnchanged(payload, request, reply) ? null : payload;
  });
}

function cacheControlOf({ scope, maxAge }: CachePolicy): string {
  return `${scope.toLowerCase()}, max-age=${maxAge}`;
}

function isUnchanged(body: string, request: FastifyRequest, reply: FastifyReply): boolean {
  const tag = entityTagOf(body);
  reply.header('etag', tag);
  if (!isNamed(tag, request.headers['if-none-match'])) return false;
  reply.code(304).removeHeader('content-type');
  return true;
}
