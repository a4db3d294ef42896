import type { OperationStage } from './operation-stage.ts';

/**
 * A change gets `budgetMs` from now on, and every fetch of it whatever is left of that. A question that comes late can be
 * asked again; of a change that was called late nobody knows whether it happened.
 */
export function giveChangesTime(budgetMs: number, now: () => number = Date.now): OperationStage {
  return (operation, next) => {
    const { context, kind } = operation;
    if (kind === 'mutation') {
      context.isChange = true;
      context.caller.deadline = now() + budgetMs;
    }
    return next(operation);
  };
}
