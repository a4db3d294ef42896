import type { FastifyInstance } from 'fastify';

/** Longest time that readiness waits for it, in ms; what is not planned by then is planned when it comes. */
const patienceMs = 30_000;

export interface BackgroundWarmUp {
  /** Whether it has ended, for readiness. */
  isOver(): boolean;
  stop(): Promise<void>;
}

/** Warms up as soon as the server listens: who asks already is answered meanwhile, and a start takes no longer than without. */
export function warmUpInBackground(
  app: FastifyInstance,
  warmUp: (signal: AbortSignal) => Promise<void>,
): BackgroundWarmUp {
  const stopping = new AbortController();
  let isOver = false;
  let warming = Promise.resolve();
  app.addHook('onListen', (done) => {
    warming = warmUp(AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMs)])).finally(() => {
      isOver = true;
    });
    done();
  });
  return {
    isOver: () => isOver,
    stop() {
      stopping.abort();
      return warming;
    },
  };
}
