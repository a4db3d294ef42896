import { Generation, type Stoppable } from './generation.ts';

/** The generation in use, and those before it that still have work to end. */
export interface Generations<T> {
  /** Work begins with the present generation and ends with it, whatever is swapped in meanwhile. */
  use<R>(work: (present: T) => Promise<R>): Promise<R>;
  /** For a look: it may be stopped the next moment. */
  readonly present: T;
  /** New work goes to `next` from now on. The one before is stopped when its last work has ended. */
  swap(next: T): void;
  /** Resolves when all have ended and are stopped. What is swapped in later is stopped at once. */
  stop(): Promise<void>;
}

/**
 * Swaps what serves while it serves, and loses no request.
 *
 * @param failed Told of a generation that could not be stopped; nobody else waits for it.
 */
export function createGenerations<T extends Stoppable>(first: T, failed: (error: unknown) => void): Generations<T> {
  const leaving = new Set<Promise<void>>();
  let present = new Generation(first);
  let isStopped = false;

  const leave = (generation: Generation<T>): void => {
    const left = generation
      .retire()
      .catch(failed)
      .finally(() => leaving.delete(left));
    leaving.add(left);
  };

  return {
    use: (work) => present.use(work),
    get present() {
      return present.value;
    },
    swap(next) {
      const generation = new Generation(next);
      if (isStopped) return leave(generation);
      leave(present);
      present = generation;
    },
    async stop() {
      if (!isStopped) leave(present);
      isStopped = true;
      await Promise.all(leaving);
    },
  };
}
