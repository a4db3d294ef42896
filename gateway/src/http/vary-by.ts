import type { FastifyReply } from 'fastify';

/** Adds request headers, in lower case, to those that the answer depends on, each once. */
export function varyBy(reply: FastifyReply, names: readonly string[]): void {
  const given = [reply.getHeader('vary') ?? []].flat().join(',');
  const present = given.split(',').flatMap((name) => name.trim().toLowerCase() || []);
  reply.header('vary', [...new Set([...present, ...names])].join(', '));
}
