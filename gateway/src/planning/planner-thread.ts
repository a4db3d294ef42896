import { Worker, type WorkerOptions } from 'node:worker_threads';
import { PrismError } from '@prism/platform/errors';
import { startPlanClock } from './plan-clock.ts';
import type { PlannerAnswer, PlannerQuestion } from './planner-messages.ts';

type Asked = Extract<PlannerQuestion, { id: number }>;
type Waiting = {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timeoutMs: number;
  /** While the thread works on it. */
  stopClock?: () => void;
};

/** One thread of its own that builds supergraphs and plans. */
export interface PlannerThread {
  /** Throws QUERY_TOO_COMPLEX when the work takes longer than `timeoutMs`, waiting not counted; the thread is gone then. */
  ask<T>(question: Asked, timeoutMs: number): Promise<T>;
  tell(question: PlannerQuestion): void;
  /** Ends once what it was asked is answered. */
  end(): void;
}

/** Without a limit of its own it would get the young generation that serving wants, and plan no faster. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 24 };

/**
 * `onGone` is called when it ends without having been told to: once it is killed, before it is gone.
 */
export function startPlannerThread(onGone: () => void): PlannerThread {
  const worker = startWorker({ resourceLimits });
  const waiting = new Map<number, Waiting>();
  let isEnding = false;
  worker.unref();

  function endWhenIdle(): void {
    if (isEnding && waiting.size === 0) void worker.terminate();
  }

  function settle(id: number): Waiting | undefined {
    const asked = waiting.get(id);
    waiting.delete(id);
    asked?.stopClock?.();
    if (waiting.size === 0) worker.unref();
    endWhenIdle();
    return asked;
  }

  function watch(id: number): void {
    const asked = waiting.get(id);
    if (!asked) return;
    asked.stopClock = startPlanClock(asked.timeoutMs, () => {
      settle(id)?.reject(tooComplex());
      onGone();
      void worker.terminate();
    });
  }

  worker.on('message', (answer: PlannerAnswer) => {
    if ('begun' in answer) return watch(answer.begun);
    const asked = settle(answer.id);
    if ('failure' in answer) asked?.reject(Object.assign(new Error(answer.failure.message), answer.failure));
    else asked?.resolve(JSON.parse(Buffer.from(answer.value).toString()));
  });
  // An error ends the thread as well: the exit comes next.
  let cause: unknown;
  worker.on('error', (error) => {
    cause = error;
  });
  worker.once('exit', () => {
    const { code } = (cause ?? {}) as { code?: string };
    for (const id of [...waiting.keys()]) {
      const asked = settle(id);
      const hadBegun = asked?.stopClock !== undefined;
      asked?.reject(hadBegun && code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex(cause) : startedAnew(cause));
    }
    onGone();
  });

  return {
    ask: <T>(question: Asked, timeoutMs: number) =>
      new Promise<T>((resolve, reject) => {
        worker.ref();
        waiting.set(question.id, { resolve: resolve as (value: unknown) => void, reject, timeoutMs });
        worker.postMessage(question);
      }),
    tell: (question) => worker.postMessage(question),
    end() {
      worker.removeAllListeners('exit');
      isEnding = true;
      endWhenIdle();
    },
  };
}

/** For whoever has to tell it from a refusal by the planner. */
export class PlannerKilled extends Error {
  override readonly name = 'PlannerKilled';
}

const tooComplex = (cause?: unknown) =>
  new PrismError('QUERY_TOO_COMPLEX', 'The operation expected to be simpler.', {
    cause: new PlannerKilled('It took too much of the planner.', { cause }),
  });

const startedAnew = (cause: unknown) =>
  new PrismError('OVERLOADED', 'The planner had to be started anew.', { cause, retryAfterMs: 1_000 });

const isSource = import.meta.url.endsWith('.ts');

/** From sources it runs through tsx, which a thread must be told of in JavaScript. */
function startWorker(options: WorkerOptions): Worker {
  if (!isSource) return new Worker(new URL('./planner-worker.js', import.meta.url), options);
  const program = JSON.stringify(new URL('./planner-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${program}); })`;
  return new Worker(start, { ...options, eval: true });
}
