import { ConfigError } from '@prism/platform/config';
import { findPrismError } from '@prism/platform/errors';
import { WorkerFailure } from '@prism/platform/workers';
import { ArgumentsError, usage } from './arguments.ts';
import { SetupError } from './setup-error.ts';

/** Why it did not start, in words for the person at the terminal; a stack only for what nobody expected. */
export function explainFailure(error: unknown): string {
  if (error instanceof ArgumentsError) return `${error.message}\n\n${usage}`;
  if (error instanceof ConfigError || error instanceof SetupError || error instanceof WorkerFailure)
    return error.message;
  return findPrismError(error)?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}
