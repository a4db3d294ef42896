import type { FastifyInstance } from 'fastify';

/** The state of what the gateway stands on, by name. */
export type Readiness = () => Promise<Record<string, boolean>>;

/** What wants somebody's look, by name, for the body of `/health/ready`; it says nothing about readiness. */
export type Notices = () => Promise<Record<string, unknown>>;

/** `/health/live`: the process answers. `/health/ready`: it may be sent requests, and what it stands on is there. */
export function serveHealth(
  app: FastifyInstance,
  readiness: Readiness,
  notices: Notices = async () => ({}),
): { stopping(): void } {
  let isStopping = false;
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const checks = isStopping ? { running: false } : await check(readiness);
    const told = isStopping ? {} : await notices().catch(() => ({}));
    const isReady = Object.values(checks).every(Boolean);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unready', checks, ...told });
  });
  return {
    stopping() {
      isStopping = true;
    },
  };
}

/** Who cannot tell is not ready. */
async function check(readiness: Readiness): Promise<Record<string, boolean>> {
  try {
    return await readiness();
  } catch {
    return { readiness: false };
  }
}
