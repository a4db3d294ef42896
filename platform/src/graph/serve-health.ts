import type { FastifyInstance } from 'fastify';

/** The state of what a server stands on, by name. */
export type Readiness = () => Promise<Record<string, boolean>>;

/** What wants somebody's look, by name, for the body of `/health/ready`; it says nothing about readiness. */
export type Notices = () => Promise<Record<string, unknown>>;

/** `/health/live`: the process answers. `/health/ready`: what it stands on is there (200), or not (503). */
export function serveHealth(app: FastifyInstance, readiness: Readiness, notices: Notices = async () => ({})): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    // Who cannot tell is not ready.
    const checks = await readiness().catch(() => ({ readiness: false }));
    const told = await notices().catch(() => ({}));
    const isReady = Object.values(checks).every(Boolean);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unready', checks, ...told });
  });
}
