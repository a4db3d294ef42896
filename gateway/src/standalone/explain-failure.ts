import { WorkerFailure } from '@prism/platform/workers';
import { StartError } from './start-error.ts';

/** For the person at the terminal; a stack only for what nobody expected. */
export function explainFailure(error: unknown): string {
  if (error instanceof StartError || error instanceof WorkerFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
