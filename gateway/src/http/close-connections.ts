import type { FastifyInstance } from 'fastify';

/** While the server closes, each answer ends its connection: one kept alive would hold the process up for its timeout. */
export function closeConnections(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
}
