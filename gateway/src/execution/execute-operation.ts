import { tellTooLong } from './answer-room.ts';
import type { CompiledOperation } from './compile-operation.ts';
import { executeInParts } from './execute-in-parts.ts';
import { executeSubscription } from './execute-subscription.ts';
import { executeWhole } from './execute-whole.ts';
import type { GraphResult } from './graph-result.ts';
import type { Run } from './run.ts';

/**
 * Runs a compiled operation: fetches → answer. What goes wrong is in the errors of the result.
 * @throws AnswerTooLong for a question; a change has happened then.
 */
export function executeOperation(compiled: CompiledOperation, run: Run): Promise<GraphResult> {
  if ('parts' in compiled) return executeInParts(compiled, run);
  if ('primary' in compiled) return executeSubscription(compiled, run);
  const executing = executeWhole(compiled, run);
  return run.context.isChange ? executing.catch(tellTooLong) : executing;
}
