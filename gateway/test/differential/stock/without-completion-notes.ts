import type { ExecutionResult } from 'graphql';

/**
 * The stock executor describes nulls that it had to let bubble in `extensions.valueCompletion`: an entity that does not
 * exist is one, which is no error. The notes name types that clients may not know, so they stay inside.
 */
export function withoutCompletionNotes(result: ExecutionResult): ExecutionResult {
  const { extensions, ...answer } = result;
  if (!extensions) return result;
  const { valueCompletion: _, ...rest } = extensions;
  return Object.keys(rest).length > 0 ? { ...answer, extensions: rest } : answer;
}
