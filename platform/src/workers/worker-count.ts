import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** How many processes share the work; `auto`: as many as the machine lets this one use cores. */
export type WorkerCount = number | 'auto';

const expected = 'expected 1 to 256, or auto';

/** As JSON has it. */
export const workerCount = z.union([z.literal('auto'), z.int(expected).min(1, expected).max(256, expected)], expected);

/** As an environment or a command line has it. */
export const workerCountText = z
  .string()
  .transform((text) => (/^\d{1,3}$/.test(text) ? Number(text) : text))
  .pipe(workerCount);

export function countWorkers(asked: WorkerCount, cores: () => number = availableParallelism): number {
  return asked === 'auto' ? cores() : asked;
}
