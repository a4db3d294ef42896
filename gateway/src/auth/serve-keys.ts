import type { FastifyInstance } from 'fastify';
import type { KeyDirectory } from './key-directory.ts';

/** Publishes the issuer's public keys, for whoever has to check a token of ours. */
export function serveKeys(app: FastifyInstance, keys: KeyDirectory): void {
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(await keys.current()),
  );
}
